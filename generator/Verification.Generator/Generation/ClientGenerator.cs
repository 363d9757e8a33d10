using NSwag;
using Verification.Generator.Checks;
using Verification.Generator.Documents;
using Verification.Generator.Naming;

namespace Verification.Generator.Generation;

/// <summary>Turns a document into C# files.</summary>
public static class ClientGenerator
{
    /// <summary>Generates the files of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rootNamespace">The namespace under which the document gets its own, named after it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The files, sorted by name.</returns>
    /// <exception cref="DocumentException">The document has something for which there is no C#.</exception>
    public static async Task<IReadOnlyList<GeneratedFile>> GenerateAsync(ContractDocument document, string rootNamespace, CancellationToken cancellationToken)
    {
        RenderabilityCheck.Run(document);
        string @namespace = rootNamespace + "." + Identifiers.Pascal(document.Name);
        try
        {
            OpenApiDocument contract = await OpenApiDocument.FromJsonAsync(ContractJson.Write(document), cancellationToken);
            return ClientCode.Generate(document, contract, @namespace);
        }
        catch (Exception exception) when (exception is not (DocumentException or OperationCanceledException or IOException))
        {
            throw new DocumentException(document.File, SourcePosition.Start, DocumentErrorCode.Unsupported, "NSwag cannot render the document: " + exception.Message);
        }
    }
}
