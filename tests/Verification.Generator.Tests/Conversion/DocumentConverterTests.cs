using FsCheck;
using FsCheck.Fluent;
using Verification.Generator.Documents.Conversion;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Conversion;

public sealed class DocumentConverterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Awkward =>
        new(
            "",
            " ",
            "a",
            "1",
            "1.0",
            "1e3",
            "0x1F",
            "010",
            "1_000",
            "12:30:45",
            "2024-01-01",
            "true",
            "No",
            "off",
            "y",
            "null",
            "~",
            "-",
            "- a",
            "? a",
            "a: b",
            "a:",
            ": a",
            "#a",
            "a #b",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "'",
            "\"",
            "it's",
            "say \"x\"",
            "%a",
            "@a",
            "`a",
            "[a]",
            "{a}",
            "a, b",
            "a\nb",
            "a\n",
            "\ta",
            "a ",
            " a",
            "\\d+",
            "^VL[0-9]{2}$",
            "ä",
            "\u2028",
            "\u0001",
            "😀",
            ".5",
            "+1",
            "=",
            "<<",
            "---",
            "..."
        );

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_contracts_of_this_repository_survive_a_round_trip()
    {
        foreach (var file in Repository.Documents)
        {
            var document = ContractDocument.Load(file);
            var json = DocumentConverter.Convert(document, DocumentForm.Json);

            var fromJson = ContractDocument.Load(folder.Write("a.json", json));
            var fromYaml = ContractDocument.Load(folder.Write("a.yaml", DocumentConverter.Convert(fromJson, DocumentForm.Yaml)));

            DocumentConverter.Convert(fromJson, DocumentForm.Json).ShouldBe(json);
            DocumentConverter.Convert(fromYaml, DocumentForm.Json).ShouldBe(json);
        }
    }

    [Theory]
    [MemberData(nameof(Awkward))]
    public void Text_stays_text(string value) => RoundTrip(value).ShouldBe(value);

    [Fact]
    public void Any_text_stays_as_it_is() =>
        Prop.ForAll<NonNull<string>>(text => RoundTrip(Valid(text.Get)) == Valid(text.Get)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1.50")]
    [InlineData("1e3")]
    [InlineData("-0.0")]
    [InlineData("12345678901234567890123")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void Other_values_keep_their_spelling(string value)
    {
        var document = ContractDocument.Load(folder.Write("a.json", $$"""{"openapi": "3.0.3", "paths": {}, "x-value": {{value}}}"""));

        var yaml = DocumentConverter.Convert(document, DocumentForm.Yaml);

        yaml.ShouldContain($"x-value: {value}\n");
        DocumentConverter
            .Convert(ContractDocument.Load(folder.Write("a.yaml", yaml)), DocumentForm.Json)
            .ShouldContain($"\"x-value\": {value}");
    }

    [Fact]
    public void Lists_and_objects_are_written_in_blocks()
    {
        var document = ContractDocument.Load(
            folder.Write("a.json", """{"openapi": "3.0.3", "paths": {}, "x-a": [{"b": [["c"], {}], "d": {"200": 1}}]}""")
        );

        DocumentConverter
            .Convert(document, DocumentForm.Yaml)
            .ShouldBe("openapi: '3.0.3'\npaths: {}\nx-a:\n  - b:\n      - - c\n      - {}\n    d:\n      '200': 1\n");
    }

    private string RoundTrip(string value)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["openapi"] = "3.0.3", ["x-value"] = value });
        var document = ContractDocument.Load(folder.Write("a.json", json.Replace("3.0.3\",", "3.1.0\",", StringComparison.Ordinal)));
        var back = ContractDocument.Load(folder.Write("a.yaml", DocumentConverter.Convert(document, DocumentForm.Yaml)));
        return back.Root.Text("x-value")!;
    }

    /// <summary>JSON cannot carry half a character.</summary>
    private static string Valid(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFD).Select(rune => rune.ToString()));
}
