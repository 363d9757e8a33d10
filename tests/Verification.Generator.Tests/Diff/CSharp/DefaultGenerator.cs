using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;
using Verification.Generator.Contracts.Diff.CSharp;
using Verification.Generator.Documents;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>NSwag as it comes: its own templates and the defaults of its command line, one client a tag as ours.</summary>
internal static class DefaultGenerator
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>Generates and compiles a document.</summary>
    public static async Task<CSharpCompilation> CompileAsync(ContractDocument document, CancellationToken cancellationToken)
    {
        var contract = await OpenApiDocument.FromJsonAsync(ContractJson.Write(document).Text, cancellationToken);
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "{controller}Client",
            OperationNameGenerator = new MultipleClientsFromFirstTagAndOperationIdGenerator(),
        };
        var code = new CSharpClientGenerator(contract, settings).GenerateFile();
        return CSharpCompilation.Create(
            "Default",
            [CSharpSyntaxTree.ParseText(code, ClientReferences.ParseOptions, cancellationToken: cancellationToken)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
    }
}
