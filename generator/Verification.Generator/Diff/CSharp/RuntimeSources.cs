using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Verification.Generator.Diff.CSharp;

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

    private static readonly Lazy<IReadOnlyList<MetadataReference>> LazyReferences = new(Compile);

    /// <summary>The options with which everything is parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>The options with which everything is compiled.</summary>
    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: true);

    /// <summary>The folder of the sources.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Runtime");

    /// <summary>What generated code is compiled against.</summary>
    /// <exception cref="InvalidOperationException">The tool is installed incompletely.</exception>
    public static IReadOnlyList<MetadataReference> References => LazyReferences.Value;

    private static IReadOnlyList<MetadataReference> Compile()
    {
        if (!Directory.Exists(Folder)) throw new InvalidOperationException($"'{Folder}' is missing: install vgen anew, or use --no-csharp.");
        MetadataReference[] framework = [.. FrameworkFiles().Select(file => MetadataReference.CreateFromFile(file))];
        SyntaxTree[] sources = [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(Parse).Where(IsShared)];
        var runtime = CSharpCompilation.Create(RootNamespace, [.. sources, CSharpSyntaxTree.ParseText(Preamble, ParseOptions)], framework, CompilationOptions);
        return [.. framework, runtime.ToMetadataReference()];
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
