using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verification.Generator.CodeGeneration;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation;

/// <summary>No text of a document becomes a token of generated code, wherever it stands and whatever it holds.</summary>
public sealed class DocumentTextTests : IDisposable
{
    /// <summary>No generated name is written like this, so that as a token it can only be text that escaped.</summary>
    private const string Marker = "pwned_marker";

    private static readonly string[] Unsafe =
    [
        "\n",
        "\r",
        "\r\n",
        "\v",
        "\f",
        "\u0085",
        "\u2028",
        "\u2029",
        "\0",
        "\u001b",
        "\u0007",
        "\u009b",
        "\u00ad",
        "\u061c",
        "\u200b",
        "\u200d",
        "\u200e",
        "\u202a",
        "\u202e",
        "\u2060",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\ufffe",
        "\uffff",
        char.ConvertFromUtf32(0xE0001),
        char.ConvertFromUtf32(0xE0041),
    ];

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Escaped =>
        [.. Unsafe.Select(text => string.Concat(text.Select(character => $"\\u{(int)character:x4}")))];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Escaped))]
    public async Task No_unsafe_character_lets_a_text_out(string escaped)
    {
        var character = System.Text.Json.JsonSerializer.Deserialize<string>($"\"{escaped}\"")!;

        (await EscapedAsync(HostileDocument.With(place => Payload(place, character)))).ShouldBeEmpty();
    }

    [Fact]
    public void No_mixture_of_characters_lets_a_text_out()
    {
        var texts = Gen.ArrayOf(
            Gen.Elements(
                Unsafe.Concat([
                    "a",
                    " ",
                    "\"",
                    "\\",
                    "\"\"\"",
                    "{",
                    "}",
                    "<",
                    ">",
                    "&",
                    "'",
                    "*/",
                    "//",
                    "///",
                    "#",
                    "@",
                    "$",
                    "\u00e9",
                    "\ud83d\ude00",
                ])
            ),
            6
        );
        var places = Gen.ArrayOf(texts, HostileDocument.Places.Count);

        Prop.ForAll(
                places.ToArbitrary(),
                chosen =>
                {
                    var byPlace = HostileDocument
                        .Places.Zip(chosen)
                        .ToDictionary(pair => pair.First, pair => Mixed(pair.First, pair.Second), StringComparer.Ordinal);
                    var text = HostileDocument.With(place => byPlace[place]);
                    EscapedAsync(text).GetAwaiter().GetResult().ShouldBeEmpty(text);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(11, 13));
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00x")]
    public async Task Half_a_surrogate_pair_is_refused_where_it_stands(string escaped)
    {
        var document = HostileDocument.With(place => place).Replace("one\"", $"one{escaped}\"", StringComparison.Ordinal);

        var error = await Should.ThrowAsync<DocumentException>(() => GenerateAsync(document));

        error.Code.ShouldBe(DocumentErrorCode.Syntax);
    }

    /// <summary>A text that would be code of its own where it got out of a comment or a literal.</summary>
    private static string Payload(string place, string character)
    {
        var code = $"{character}using {Marker};{character}";
        return IsName(place) ? code : $"{code} */ </summary>\" {character}[{Marker}] class {Marker} {{ }}";
    }

    /// <summary>A name of a schema stands in references as well, in which slashes have a meaning.</summary>
    private static string Mixed(string place, string[] parts)
    {
        var text = string.Join($" {Marker} ", parts);
        return IsName(place)
            ? text.Replace("/", "", StringComparison.Ordinal)
                .Replace("{", "", StringComparison.Ordinal)
                .Replace("}", "", StringComparison.Ordinal)
                .Replace("#", "", StringComparison.Ordinal)
            : text;
    }

    private static bool IsName(string place) =>
        place is "page" or "kind" or "row" or "branch" or "path" or "segment" or "items" or "next" or "server";

    private Task<IReadOnlyList<GeneratedFile>> GenerateAsync(string text) =>
        ClientGenerator.GenerateAsync(
            ContractDocument.Load(folder.Write("hostile/openapi.json", text)),
            "Verification.Generated.Sample",
            TestContext.Current.CancellationToken
        );

    /// <summary>What is wrong with the code: tokens that are text of the document, syntax errors, characters that hide.</summary>
    private async Task<IReadOnlyList<string>> EscapedAsync(string text)
    {
        var problems = new List<string>();
        foreach (var file in await GenerateAsync(text))
        {
            var tree = CSharpSyntaxTree.ParseText(
                file.Content,
                new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose),
                file.Name
            );
            var root = await tree.GetRootAsync(TestContext.Current.CancellationToken);
            problems.AddRange(
                root.DescendantTokens(descendIntoTrivia: false)
                    .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.Contains(Marker, StringComparison.Ordinal))
                    .Select(token => $"{file.Name}: the token {token}")
            );
            problems.AddRange(
                root.DescendantTrivia(descendIntoTrivia: true)
                    .Where(trivia => trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
                    .Select(trivia => $"{file.Name}: skipped {trivia}")
            );
            problems.AddRange(tree.GetDiagnostics(TestContext.Current.CancellationToken).Select(diagnostic => diagnostic.ToString()));
            problems.AddRange(
                file.Content.EnumerateRunes()
                    .Where(rune => rune.Value is not '\n' && (Rune.IsControl(rune) || IsHidden(rune)))
                    .Select(rune => $"{file.Name}: U+{rune.Value:X4}")
            );
        }

        return problems;
    }

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
