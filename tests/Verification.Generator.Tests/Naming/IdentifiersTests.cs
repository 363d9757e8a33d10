using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.CSharp;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.Tests.Naming;

public sealed class IdentifiersTests
{
    [Theory]
    [InlineData("date_created", "DateCreated")]
    [InlineData("ChannelData.To", "ChannelDataTo")]
    [InlineData("userDefinedData", "UserDefinedData")]
    [InlineData("ID_VERIFICATION", "IdVerification")]
    [InlineData("In Review", "InReview")]
    [InlineData("API", "Api")]
    [InlineData("userID", "UserId")]
    [InlineData("XMLHttpRequest", "XmlHttpRequest")]
    [InlineData("x-api-key", "XApiKey")]
    [InlineData("P", "P")]
    [InlineData("2fa", "Value2fa")]
    [InlineData("", "Empty")]
    [InlineData("--", "Empty")]
    [InlineData("credit-application", "CreditApplication")]
    [InlineData("größe", "Größe")]
    [InlineData("ÉTAT_CIVIL", "ÉtatCivil")]
    [InlineData("A\u0308rger", "A\u0308rger")]
    [InlineData("日本語", "日本語")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("Ⅷ", "Ⅷ")]
    [InlineData("٣", "Value٣")]
    [InlineData("😀", "Empty")]
    [InlineData("\u0301", "Empty")]
    public void Names_of_the_wire_become_pascal_case(string wire, string expected) => Identifiers.Pascal(wire).ShouldBe(expected);

    [Theory]
    [InlineData("event", "@event")]
    [InlineData("Sid", "sid")]
    [InlineData("start_date", "startDate")]
    public void Variables_are_camel_case_and_no_keywords(string wire, string expected) => Identifiers.Camel(wire).ShouldBe(expected);

    [Fact]
    public void Every_text_becomes_a_valid_identifier() =>
        Prop.ForAll<string>(text =>
                SyntaxFacts.IsValidIdentifier(Identifiers.Pascal(text ?? ""))
                && SyntaxFacts.IsValidIdentifier(Identifiers.Camel(text ?? "").TrimStart('@'))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    [Fact]
    public void Members_never_share_a_name_with_each_other_with_their_type_or_with_object()
    {
        var names = new MemberNames("Price", "AdditionalProperties");

        string[] given =
        [
            names.Add("price"),
            names.Add("amount_due"),
            names.Add("amountDue"),
            names.Add("to_string"),
            names.Add("additional_properties"),
        ];

        given.ShouldBe(["PriceValue", "AmountDue", "AmountDue2", "ToStringValue", "AdditionalPropertiesValue"]);
    }

    [Theory]
    [InlineData("fooBar", "foo_bar")]
    [InlineData("foo_bar", "fooBar")]
    public void A_member_that_is_spelled_as_CSharp_spells_it_keeps_its_name_whatever_the_order(string first, string second) =>
        new MemberNames("Type")
            .AddAll([first, second])
            .OrderBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => $"{name.Key}={name.Value}")
            .ShouldBe(["fooBar=FooBar", "foo_bar=Foo_bar"]);

    [Fact]
    public void Members_that_are_all_spelled_otherwise_all_keep_their_spelling() =>
        new MemberNames("Type")
            .AddAll(["foo-bar", "foo_bar", "+1", "-1"])
            .Values.ShouldBe(["Value_x2B_1", "Value_x2D_1", "Foo_x2D_bar", "Foo_bar"], ignoreOrder: true);

    [Fact]
    public void Names_of_all_members_are_valid_different_and_the_same_in_any_order() =>
        Prop.ForAll<string[]>(texts =>
            {
                string[] wires = [.. texts.Select(text => text ?? "").Distinct(StringComparer.Ordinal)];
                var names = new MemberNames("Type", "Value").AddAll(wires);
                var reversed = new MemberNames("Type", "Value").AddAll(wires.Reverse());
                return names.Values.Distinct(StringComparer.Ordinal).Count() == wires.Length
                    && names.Values.All(SyntaxFacts.IsValidIdentifier)
                    && wires.All(wire => names[wire] == reversed[wire]);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
