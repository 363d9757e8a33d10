using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verification.Generator.CodeGeneration;

namespace Verification.Generator.Tests.Generation;

/// <summary>Compiles generated C# as a project of somebody else does, with all warnings.</summary>
internal static class GeneratedCompilation
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The compilation of the clients of a document and of further code.</summary>
    public static CSharpCompilation Of(GeneratedClients clients, params IEnumerable<string> further)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        return CSharpCompilation.Create(
            "Sample",
            clients
                .Files.Select(file => CSharpSyntaxTree.ParseText(file.Content, options, file.Name))
                .Concat(further.Select(code => CSharpSyntaxTree.ParseText(code, options))),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
    }

    /// <summary>The warnings and errors of the clients of a document.</summary>
    public static IEnumerable<string> Warnings(GeneratedClients clients) =>
        Texts(Of(clients).GetDiagnostics(TestContext.Current.CancellationToken));

    /// <summary>The warnings and errors among diagnostics.</summary>
    public static IEnumerable<string> Texts(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString());
}
