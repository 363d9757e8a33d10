namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>What a group of facts is about.</summary>
internal enum FactKind
{
    /// <summary>The page does not say.</summary>
    Unknown,

    Query,

    Path,

    Header,

    ResponseHeader,

    Response,
}

/// <summary>How exact the place is that facts come from.</summary>
internal enum FactGrade
{
    Prose,

    /// <summary>Tables, lists and what is left of them.</summary>
    Structured,

    /// <summary>A JSON schema or an OpenAPI parameter: what it leaves out is not so.</summary>
    Schema,
}

/// <summary>Facts that stand together on a page: a table, a list, a schema.</summary>
/// <param name="Kind">What they are about.</param>
/// <param name="Grade">How exact the place is.</param>
/// <param name="Line">The line on which the group begins.</param>
/// <param name="Status">The HTTP status of the response that they are about; null when unknown.</param>
internal sealed record FactGroup(FactKind Kind, FactGrade Grade, int Line, string? Status)
{
    public List<FieldFact> Facts { get; } = [];
}
