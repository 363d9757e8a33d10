using NSwag;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Turns a document into C# files.</summary>
public static class ClientGenerator
{
    /// <summary>Generates the files of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rootNamespace">The namespace under which the document gets its own, named after it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The files, sorted by name.</returns>
    /// <exception cref="DocumentException">The document has something for which there is no C#.</exception>
    public static async Task<IReadOnlyList<GeneratedFile>> GenerateAsync(ContractDocument document, string rootNamespace, CancellationToken cancellationToken) =>
        (await GenerateClientsAsync(document, rootNamespace, cancellationToken)).Files;

    /// <summary>Generates the files of a document, with the schema of its configuration and what was left out.</summary>
    /// <param name="document">The document.</param>
    /// <param name="rootNamespace">The namespace under which the document gets its own, named after it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="DocumentException">The document has something for which there is no C#.</exception>
    public static Task<GeneratedClients> GenerateClientsAsync(ContractDocument document, string rootNamespace, CancellationToken cancellationToken) =>
        DescribeAsync(document, rootNamespace + "." + Identifiers.Pascal(document.Name), cancellationToken);

    /// <summary>Generates the files of a document and says which place of the document every public member comes from.</summary>
    /// <param name="document">The document.</param>
    /// <param name="namespace">The namespace of the generated types.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="DocumentException">The document has something for which there is no C#.</exception>
    public static async Task<GeneratedClients> DescribeAsync(ContractDocument document, string @namespace, CancellationToken cancellationToken)
    {
        RenderabilityCheck.Run(document);
        try
        {
            (string text, IReadOnlyList<string> pointers) = ContractJson.Write(document);
            OpenApiDocument contract = await OpenApiDocument.FromJsonAsync(text, cancellationToken);
            return ClientCode.Generate(document, contract, @namespace, pointers);
        }
        catch (Exception exception) when (exception is not (DocumentException or OperationCanceledException or IOException))
        {
            throw new DocumentException(document.File, SourcePosition.Start, DocumentErrorCode.Unsupported, "NSwag cannot render the document: " + exception.Message);
        }
    }
}
