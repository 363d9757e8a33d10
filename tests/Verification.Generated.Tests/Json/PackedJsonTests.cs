using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Json;

/// <summary>Indentation is packed and restored exactly.</summary>
public sealed class PackedJsonTests
{
    private static readonly Gen<string> WhiteSpace = Gen.OneOf(
        Gen.Elements("", " ", "\n", "\r\n", "\t", "\n\n", " \n", "\n\t  "),
        Gen.Choose(0, 40).Select(indent => "\n" + new string(' ', indent)),
        Gen.Choose(0, 40).Select(indent => "\r\n" + new string(' ', indent))
    );

    [Fact]
    public void Packed_json_is_unpacked_to_the_same_bytes() =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                Arbitrary(),
                json =>
                {
                    var bytes = Encoding.UTF8.GetBytes(json);
                    var packed = new byte[bytes.Length];
                    var length = PackedJson.Pack(bytes, packed);
                    PackedJson.Unpack(packed.AsMemory(0, length)).ToArray().ShouldBe(bytes);
                }
            )
        );

    [Fact]
    public void An_indented_value_takes_less_and_reads_the_same()
    {
        const string Indented = "{\n      \"value\": \"0.005\",\n      \"currency\": \"usd\"\n    }";

        var price = Models.Read<Attempt>($$"""{"price":{{Indented}}}""").Price.ShouldNotBeNull();

        price.Packed.Length.ShouldBe(Indented.Length - 6 - 6 - 4);
        price.GetRawText().ShouldBe(Indented);
        price.View.ShouldNotBeNull().Currency.ShouldBe("usd");
        price.ValueKind.ShouldBe(JsonValueKind.Object);
        price.ToElement().GetProperty("value").GetString().ShouldBe("0.005");
        Models.Write(new Attempt { Price = price }).ShouldContain(Indented);
    }

    [Fact]
    public void Equal_indented_values_of_a_page_are_one_instance()
    {
        const string Row = "{\"price\": {\n  \"value\": \"1\"\n}}";

        var page = Models.Read<AttemptPage>($$"""{"attempts":[{{Row}},{{Row}}]}""");

        page.Attempts[1].Price.ShouldBeSameAs(page.Attempts[0].Price);
    }

    /// <summary>Any JSON with any white space between its tokens.</summary>
    private static Arbitrary<string> Arbitrary() => Value(3).ToArbitrary();

    private static Gen<string> Value(int depth)
    {
        var leaf = Gen.Elements("1", "-2.5e3", "true", "null", "\"\"", "\"a  b\"", "\"\\n \\\"\"", "\"\\u0001\"", "\"Grüße\"");
        if (depth == 0)
            return leaf;
        var member = from before in WhiteSpace from value in Value(depth - 1) from after in WhiteSpace select before + value + after;
        return Gen.OneOf(
            leaf,
            member.ArrayOf(3).Select(items => "[" + string.Join(',', items) + "]"),
            member.ArrayOf(3).Select(items => "{" + string.Join(',', items.Select((item, index) => $"\n  \"m{index}\":{item}")) + "}")
        );
    }
}
