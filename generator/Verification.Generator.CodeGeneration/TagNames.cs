using NSwag;
using NSwag.CodeGeneration.OperationNameGenerators;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration;

/// <summary>Makes NSwag group operations by their first tag.</summary>
internal sealed class TagNames : IOperationNameGenerator
{
    /// <summary>The tag of operations that have none.</summary>
    public const string DefaultTag = "Default";

    /// <inheritdoc/>
    public bool SupportsMultipleClients => true;

    /// <inheritdoc/>
    public string GetClientName(OpenApiDocument document, string path, string httpMethod, OpenApiOperation operation) =>
        Identifiers.Pascal(operation.Tags.FirstOrDefault() ?? DefaultTag);

    /// <inheritdoc/>
    public string GetOperationName(OpenApiDocument document, string path, string httpMethod, OpenApiOperation operation) =>
        OperationNames.Identifier(operation.OperationId, httpMethod, path);
}
