using NSwag;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.CodeGeneration.Webhooks;
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
    /// <exception cref="DocumentException">The document is wrong, so that nothing can be generated.</exception>
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
    /// <exception cref="DocumentException">The document is wrong, so that nothing can be generated.</exception>
    public static async Task<GeneratedClients> DescribeAsync(
        ContractDocument document,
        string @namespace,
        CancellationToken cancellationToken
    )
    {
        (var rendered, var leftOut) = RenderabilityCheck.Of(document);
        try
        {
            (var text, var pointers) = ContractJson.Write(DocumentWebhook.AddComponents(rendered), Extensions.Rendered);
            var contract = await OpenApiDocument.FromJsonAsync(text, cancellationToken);
            return ClientCode.Generate(rendered, contract, @namespace, pointers) with { LeftOut = leftOut };
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
