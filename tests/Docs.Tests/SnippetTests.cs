using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Docs.Tests;

/// <summary>Every C# example of every page compiles against the current packages.</summary>
public sealed class SnippetTests
{
    /// <summary>What a new project uses implicitly, and the names that examples may use without declaring them.</summary>
    private const string Given = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using static Given;

        internal static class Given
        {
            public static string address = "", key = "", secret = "", sessionId = "", accountSid = "", authToken = "", attemptSid = "", path = "";
            public static string? stored = null;
            public static CancellationToken cancellationToken = default, ct = default;
            public static Microsoft.Extensions.DependencyInjection.IServiceCollection services = null!;
            public static Microsoft.Extensions.Configuration.IConfiguration configuration = null!;
            public static DateOnly from = default, to = default;
            public static void Save<T>(IReadOnlyList<T> rows, string checkpoint) { }
            public static void Save(object rows) { }
            public static void Store(object rows) { }
            public static Verification.Generated.Veriff.VeriffClient veriff = null!;
            public static Verification.Generated.Twilio.TwilioVerifyClient twilio = null!;
            public static Verification.Generated.Didit.DiditClient didit = null!;
            public static Verification.Generated.Deepidv.DeepidvClient deepidv = null!;
            public static Verification.Sandbox.VerificationSandbox sandbox = null!;
            public static Task ReadAsync() => Task.CompletedTask;
        }
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string> PagesWithSnippets => [.. Pages.Files.Where(file => Pages.Snippets(file).Any())];

    [Theory]
    [MemberData(nameof(PagesWithSnippets))]
    public void Every_snippet_compiles(string page)
    {
        var problems = new List<string>();
        foreach ((var line, var code) in Pages.Snippets(page))
        {
            foreach (var diagnostic in Compile(code).Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error))
            {
                var at = line + diagnostic.Location.GetLineSpan().StartLinePosition.Line;
                problems.Add($"{page}({at}): {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
            }
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_README_has_an_example_for_every_vendor()
    {
        string[] snippets = [.. Pages.Snippets("README.md").Select(snippet => snippet.Code)];

        foreach (var vendor in new[] { "Veriff", "Twilio", "Didit", "Deepidv" })
            snippets.ShouldContain(snippet => snippet.Contains($"using Verification.Generated.{vendor};"));
    }

    /// <summary>
    /// The files of the made-up vendor need one another and are built by <c>Build.Tests</c>; no other block may declare another language.
    /// </summary>
    [Fact]
    public void No_block_of_another_page_escapes_the_compiler_by_declaring_another_language() =>
        Pages
            .Files.Where(file =>
                Pages.Languages(file).Any(language => language != "csharp" && language.ToUpperInvariant() is "CS" or "C#" or "CSHARP")
            )
            .ShouldBe(["docs/adding-a-vendor.md"]);

    /// <summary>With two vendors in one file, the name of a type that both have is ambiguous; <c>var</c> is not.</summary>
    [Fact]
    public void No_snippet_declares_a_variable_of_a_type_whose_name_two_vendors_share()
    {
        var shared = typeof(Verification.Generated.Twilio.Attempt)
            .Assembly.GetExportedTypes()
            .GroupBy(type => type.Name, StringComparer.Ordinal)
            .Where(types => types.Count() > 1)
            .Select(types => types.Key)
            .ToHashSet(StringComparer.Ordinal);
        shared.ShouldContain("Session");

        foreach (var page in Pages.Files)
        {
            foreach ((var line, var code) in Pages.Snippets(page))
            {
                DeclaredTypes(code)
                    .SelectMany(type => type.DescendantNodesAndSelf())
                    .OfType<SimpleNameSyntax>()
                    .Where(name => shared.Contains(name.Identifier.Text))
                    .Select(name => $"{page}({line + name.GetLocation().GetLineSpan().StartLinePosition.Line}): {name}")
                    .ShouldBeEmpty();
            }
        }
    }

    /// <summary>What the page shows is what the sample does, whose tests run it for three nights.</summary>
    [Fact]
    public void The_nightly_job_of_the_page_is_the_sample_that_runs_in_tests()
    {
        var sample = Lines(File.ReadAllText(Repository.PathOf("samples/ConsumerTests/Consumer/AttemptImport.cs")));
        var snippet = Pages.Snippets("docs/paging-and-checkpoints.md").First(snippet => snippet.Code.Contains("TimeWindow.Parse")).Code;
        var job = Lines(snippet[snippet.IndexOf("    if (window.IsFinished)", StringComparison.Ordinal)..]);

        job.Where(line => !sample.Contains(line))
            .ShouldBe([
                "window = window.Next(now, overlap: TimeSpan.FromHours(25));",
                "await foreach (var page in attempts.Pages(window.Checkpoint))",
                "Save(page.Items, window.ToString());",
            ]);

        static List<string> Lines(string text) =>
            [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    [Fact]
    public async Task Every_FSharp_snippet_compiles()
    {
        foreach (var page in Pages.Files)
        {
            foreach (var code in Pages.Blocks(page, "fsharp"))
                (await FSharpCompiler.ProblemsAsync(code)).ShouldBeEmpty(page);
        }
    }

    [Fact]
    public void A_wrong_snippet_would_be_found() =>
        Compile("using Verification.Generated.Didit;\nusing var didit = new DiditClient(new DiditOptions { Key = key });")
            .ShouldContain(diagnostic => diagnostic.Id == "CS0117");

    private static IEnumerable<TypeSyntax> DeclaredTypes(string code)
    {
        var nodes = CSharpSyntaxTree.ParseText(code).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().ToList();
        return nodes
            .OfType<LocalDeclarationStatementSyntax>()
            .Select(local => local.Declaration.Type)
            .Concat(nodes.OfType<ForEachStatementSyntax>().Select(loop => loop.Type));
    }

    private static ImmutableArray<Diagnostic> Compile(string code)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText(code, options), CSharpSyntaxTree.ParseText(Given, options)];
        var isProgram = trees[0].GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<GlobalStatementSyntax>().Any();
        var kind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return CSharpCompilation
            .Create("snippet", trees, References, new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics(TestContext.Current.CancellationToken);
    }
}
