namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the template of a client class is given: the operations of one tag.</summary>
internal sealed record ClientModel
{
    public required string Namespace { get; init; }

    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the summary, as XML text.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>The class with the facts of the whole document.</summary>
    public required string Contract { get; init; }

    /// <summary>The operations in the order of the document.</summary>
    public required IReadOnlyList<OperationModel> Operations { get; init; }

    /// <summary>The operations, and once more without their bodies those whose bodies may be left out.</summary>
    public IEnumerable<OperationModel> Methods =>
        Operations.SelectMany(operation =>
            operation.IsBodyOptional
                ? [operation, operation with { Body = null, IsBodyOptional = false, Priority = operation.Priority + 1 }]
                : new[] { operation }
        );
}
