using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>The runtime that generated clients call, as the assembly beside the tool, and the framework's assemblies.</summary>
internal static class ClientReferences
{
    private const string ClientAssembly = "Clients";
    private const string RuntimeAssembly = "Verification.Runtime.dll";

    /// <summary>What registration, logging and limits name; the shared framework that the tool runs on has them.</summary>
    private static readonly string[] Extensions =
    [
        "Microsoft.Extensions.Configuration.Abstractions.dll",
        "Microsoft.Extensions.DependencyInjection.Abstractions.dll",
        "Microsoft.Extensions.Http.dll",
        "Microsoft.Extensions.Logging.Abstractions.dll",
        "Microsoft.Extensions.Options.dll",
        "Microsoft.Extensions.Primitives.dll",
        "System.Threading.RateLimiting.dll",
    ];

    private static readonly Lazy<CSharpCompilation> LazyClients = new(Compile);

    /// <summary>The options with which everything is parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>The options with which everything is compiled.</summary>
    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: true);

    /// <summary>
    /// A compilation without sources, to which those of clients are added: what is known of the references is shared by all that come from
    /// it.
    /// </summary>
    /// <exception cref="DocumentException">The tool is installed incompletely.</exception>
    public static CSharpCompilation Clients => LazyClients.Value;

    private static CSharpCompilation Compile()
    {
        var runtime = Path.Combine(AppContext.BaseDirectory, RuntimeAssembly);
        if (!File.Exists(runtime))
        {
            throw new DocumentException(
                runtime,
                SourcePosition.Start,
                DocumentErrorCode.NotCompiled,
                "the file is missing: install vgen anew, or use --no-csharp."
            );
        }

        var clients = CSharpCompilation.Create(
            ClientAssembly,
            [],
            [.. FrameworkFiles().Append(runtime).Select(file => MetadataReference.CreateFromFile(file))],
            CompilationOptions
        );
        ThrowOnError(clients, runtime);
        return clients;
    }

    /// <summary>Also makes the compilation look at its references, which it does once and lazily.</summary>
    private static void ThrowOnError(CSharpCompilation clients, string runtime)
    {
        var error = clients.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
        if (error is not null)
        {
            throw new DocumentException(
                runtime,
                SourcePosition.Start,
                DocumentErrorCode.NotCompiled,
                $"the framework cannot be used: {error}."
            );
        }
    }

    /// <summary>The assemblies of the framework that runs the tool, and the extensions: managed ones only, which the host lists.</summary>
    private static IEnumerable<string> FrameworkFiles()
    {
        var folder = Path.GetDirectoryName(typeof(object).GetTypeInfo().Assembly.Location)!;
        var listed = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        return listed
            .Split(Path.PathSeparator)
            .Where(file =>
                Path.GetDirectoryName(file) == folder || Extensions.Contains(Path.GetFileName(file), StringComparer.OrdinalIgnoreCase)
            );
    }
}
