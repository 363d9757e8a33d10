using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Documents;

/// <summary>JSON is YAML, so the two readers must agree on every JSON text.</summary>
public sealed class ReaderAgreementTests
{
    private const string Troublesome = "[]{}:-#&*!|>'\"%@`?,\n\t \0~a9";

    private static readonly Gen<object?> Scalar = Gen.OneOf(
        Gen.Constant<object?>(null),
        ArbMap.Default.GeneratorFor<bool>().Select(value => (object?)value),
        ArbMap.Default.GeneratorFor<int>().Select(value => (object?)value),
        Gen.Choose(-1_000_000, 1_000_000).Select(value => (object?)(value / 128.0)),
        Gen.Elements(
                "",
                " ",
                "null",
                "true",
                "12",
                "a: b",
                "# c",
                "- d",
                "é\u20ac",
                "\"",
                "\\",
                "line\nbreak",
                "x\ty",
                "{",
                "]",
                "*a",
                "&b",
                "!c",
                "|",
                ">",
                "%",
                "@",
                "`"
            )
            .Select(value => (object?)value)
    );

    [Fact]
    public void Both_readers_give_the_same_values()
    {
        Prop.ForAll(
                Arb.From(Value(4)),
                value =>
                {
                    var json = JsonSerializer.Serialize(value);
                    var fromJson = JsonDocumentReader.Read("a", Encoding.UTF8.GetBytes(json));
                    var fromYaml = YamlDocumentReader.Read("a", json);
                    return Describe(fromJson) == Describe(fromYaml);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void No_text_makes_a_reader_throw_anything_but_its_own_exception()
    {
        Prop.ForAll<string>(text =>
            {
                Attempt(() => YamlDocumentReader.Read("a", text ?? ""));
                Attempt(() => JsonDocumentReader.Read("a", Encoding.UTF8.GetBytes(text ?? "")));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    [Fact]
    public void No_mutation_of_a_real_document_makes_a_reader_throw_anything_but_its_own_exception()
    {
        string[] documents = [.. Repository.Documents.Select(File.ReadAllText)];
        var random = new Random(20260);
        for (var round = 0; round < 400; round++)
        {
            var text = documents[round % documents.Length];
            var start = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 6), text.Length - start);
            string inserted = new([.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Troublesome[random.Next(Troublesome.Length)])]);
            Attempt(() => YamlDocumentReader.Read("a", text.Remove(start, length).Insert(start, inserted)));
        }
    }

    private static Gen<object?> Value(int depth) =>
        depth == 0
            ? Scalar
            : Gen.OneOf(
                Scalar,
                Value(depth - 1).ListOf(3).Select(items => (object?)items),
                Gen.Choose(0, 3)
                    .SelectMany(count => Value(depth - 1).ListOf(count))
                    .Select(items => (object?)items.Index().ToDictionary(item => "m" + item.Index, item => item.Item))
            );

    private static string Describe(SpecNode node) =>
        node switch
        {
            SpecObject map => "{" + string.Join(",", map.Members.Select(member => member.Name + "=" + Describe(member.Value))) + "}",
            SpecArray list => "[" + string.Join(",", list.Items.Select(Describe)) + "]",
            SpecScalar scalar => $"{scalar.Type}:{scalar.Value}",
            _ => throw new InvalidOperationException(node.Kind),
        };

    private static void Attempt(Func<SpecNode> read)
    {
        try
        {
            read().ShouldNotBeNull();
        }
        catch (DocumentException exception)
        {
            exception.Message.ShouldStartWith("a(");
        }
    }
}
