using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Drift.Contract;

/// <summary>A parameter, header or property of the document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Schema">What it demands; of a list that is sent as one text, what its elements demand.</param>
/// <param name="SchemaPlace">The schema as it is written.</param>
/// <param name="IsRequired">Whether it is required.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Description">The description at its own place.</param>
internal sealed record ContractField(
    FactKind Kind,
    string Name,
    PlacedNode Place,
    EffectiveSchema Schema,
    PlacedNode SchemaPlace,
    bool IsRequired,
    bool IsList,
    string Description
)
{
    /// <summary>The pointer of its place.</summary>
    public string Pointer => Place.Pointer;

    /// <summary>The object that its value is, or that its elements are; null when it is something else.</summary>
    public ContractObject? Child { get; set; }

    public string? Default => (Schema.Default as SpecScalar)?.Value;

    /// <summary>
    /// The largest page that the paging of an operation allows, where this is the size of its pages and the schema gives no maximum; null
    /// elsewhere.
    /// </summary>
    public string? LargestPage { get; init; }

    public string Kindly =>
        Kind switch
        {
            FactKind.Response => $"field '{Name}'",
            FactKind.Header or FactKind.ResponseHeader => $"header '{Name}'",
            FactKind.Path => $"path parameter '{Name}'",
            _ => $"parameter '{Name}'",
        };
}

/// <summary>An object of the document with its fields.</summary>
/// <param name="Place">Its schema.</param>
internal sealed record ContractObject(PlacedNode Place)
{
    public Dictionary<string, ContractField> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether properties that are not listed are welcome.</summary>
    public bool IsOpen { get; set; }

    /// <inheritdoc/>
    public bool Equals(ContractObject? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A response of the document.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Status">The status, or <c>default</c>.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Schema">The schema of its JSON body, or null.</param>
/// <param name="Root">The object that the body is, or whose list it is; null when it is something else.</param>
internal sealed record ContractResponse(
    PlacedOperation Operation,
    string Status,
    PlacedNode Place,
    PlacedNode? Schema,
    ContractObject? Root
);
