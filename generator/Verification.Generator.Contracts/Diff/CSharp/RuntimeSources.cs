using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>
/// The hand-written code that generated clients call, compiled once for all documents, and the framework's assemblies. The sources
/// stand in the folder <c>Runtime</c> beside the tool; those of single vendors are left out, since no generated code calls them.
/// </summary>
internal static class RuntimeSources
{
    /// <summary>The name of the assembly that is compiled against the runtime and sees its internals.</summary>
    public const string ClientAssembly = "Clients";

    private const string RootNamespace = "Verification.Generated";

    private const string Preamble = $"""
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{ClientAssembly}")]
        """;

    private static readonly Lazy<CSharpCompilation> LazyClients = new(Compile);

    /// <summary>The options with which everything is parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>The options with which everything is compiled.</summary>
    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: true);

    /// <summary>The folder of the sources.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Runtime");

    /// <summary>A compilation without sources, to which those of clients are added: what is known of the references is shared by all that come from it.</summary>
    /// <exception cref="DocumentException">The tool is installed incompletely.</exception>
    public static CSharpCompilation Clients => LazyClients.Value;

    private static CSharpCompilation Compile()
    {
        if (!Directory.Exists(Folder)) throw new DocumentException(Folder, SourcePosition.Start, DocumentErrorCode.NotCompiled, "the folder is missing: install vgen anew, or use --no-csharp.");
        MetadataReference[] framework = [.. FrameworkFiles().Select(file => MetadataReference.CreateFromFile(file))];
        SyntaxTree[] sources = [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(Parse).Where(IsShared)];
        var runtime = CSharpCompilation.Create(RootNamespace, [.. sources, CSharpSyntaxTree.ParseText(Preamble, ParseOptions)], framework, CompilationOptions);
        var clients = CSharpCompilation.Create(ClientAssembly, [], [.. framework, runtime.ToMetadataReference()], CompilationOptions);
        ThrowOnError(clients);
        return clients;
    }

    /// <summary>Also makes the compilation look at its references, which it does once and lazily.</summary>
    private static void ThrowOnError(CSharpCompilation clients)
    {
        Diagnostic? error = clients.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
        if (error is not null) throw new DocumentException(Folder, SourcePosition.Start, DocumentErrorCode.NotCompiled, $"the framework cannot be used: {error}.");
    }

    private static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file), ParseOptions, file);

    private static bool IsShared(SyntaxTree tree) =>
        ((CompilationUnitSyntax)tree.GetRoot()).Members.OfType<BaseNamespaceDeclarationSyntax>().All(@namespace => @namespace.Name.ToString() is RootNamespace);

    /// <summary>The assemblies of the framework that runs the tool: managed ones only, which the host lists.</summary>
    private static IEnumerable<string> FrameworkFiles()
    {
        string folder = Path.GetDirectoryName(typeof(object).GetTypeInfo().Assembly.Location)!;
        string listed = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        return listed.Split(Path.PathSeparator).Where(file => Path.GetDirectoryName(file) == folder);
    }
}
