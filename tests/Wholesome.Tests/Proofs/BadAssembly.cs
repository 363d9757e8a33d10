using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Wholesome.Tests.Rules;

namespace Wholesome.Tests.Proofs;

/// <summary>Compiles a few lines that break a convention, and applies a rule to them.</summary>
internal static class BadAssembly
{
    private const string Usings = """
        #nullable enable
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using Verification.Runtime; using Verification.Runtime.CompilerServices;

        """;

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary);

    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    public static IReadOnlyList<string> Violations(ISurfaceRule rule, string code, params MetadataReference[] references)
    {
        using var image = new MemoryStream();
        using var documentation = new MemoryStream();
        var tree = CSharpSyntaxTree.ParseText(
            Usings + code,
            new CSharpParseOptions(documentationMode: DocumentationMode.Parse),
            cancellationToken: TestContext.Current.CancellationToken
        );
        CSharpCompilation
            .Create("Bad", [tree], [.. Platform, .. references], Options)
            .Emit(image, xmlDocumentationStream: documentation, cancellationToken: TestContext.Current.CancellationToken)
            .Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ShouldBeEmpty();
        documentation.Position = 0;
        using var text = new StreamReader(documentation);
        return [.. rule.Violations(new PublicTypes(Assembly.Load(image.ToArray()), XmlDocumentation.Load(text.ReadToEnd())))];
    }

    /// <summary>A library of a given name to reference.</summary>
    public static MetadataReference Library(string name, string code)
    {
        using var image = new MemoryStream();
        CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(code)], Platform, Options).Emit(image).Success.ShouldBeTrue();
        image.Position = 0;
        AssemblyLoadContext.Default.LoadFromStream(image);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
