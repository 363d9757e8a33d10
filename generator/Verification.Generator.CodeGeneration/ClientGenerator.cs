using NSwag;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration;

/// <summary>Turns a document into C# files.</summary>
public static class ClientGenerator
{
    /// <summary>Generates the files of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="namespace">The namespace of the generated types.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The files, sorted by name.</returns>
    /// <exception cref="DocumentException">The document has something for which there is no C#.</exception>
    public static async Task<IReadOnlyList<GeneratedFile>> GenerateAsync(
        ContractDocument document,
        string @namespace,
        CancellationToken cancellationToken
    ) => (await DescribeAsync(document, @namespace, cancellationToken)).Files;

    /// <summary>Generates the files of a document and the schema of its configuration, and says what was left out and which place of the
    /// document every public member comes from.</summary>
    /// <param name="document">The document.</param>
    /// <param name="namespace">The namespace of the generated types.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="DocumentException">The document has something for which there is no C#.</exception>
    public static async Task<GeneratedClients> DescribeAsync(
        ContractDocument document,
        string @namespace,
        CancellationToken cancellationToken
    )
    {
        RenderabilityCheck.Run(document);
        try
        {
            (var text, var pointers) = ContractJson.Write(document);
            var contract = await OpenApiDocument.FromJsonAsync(text, cancellationToken);
            return ClientCode.Generate(document, contract, @namespace, pointers);
        }
        catch (Exception exception) when (exception is not (DocumentException or OperationCanceledException or IOException))
        {
            throw new DocumentException(
                document.File,
                SourcePosition.Start,
                DocumentErrorCode.Unsupported,
                "NSwag cannot render the document: " + exception.Message
            );
        }
    }
}
