namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>How the place of a schema changes the meaning of its changes.</summary>
[Flags]
internal enum SchemaUse
{
    /// <summary>A body or a part of one.</summary>
    Body = 0,

    /// <summary>A parameter or header: its value travels as text, and a missing one is replaced by its default.</summary>
    Text = 1,

    /// <summary>Never sent this way, as <c>readOnly</c> values in requests: no change here is worse than compatible.</summary>
    Unused = 2,
}

/// <summary>Two schemas that are compared in one direction.</summary>
internal sealed class SchemaPair(Schema baseSchema, Schema revision, Direction direction, SchemaUse use, ChangeSubject subject)
{
    private OperationSet? operations;

    public Schema Base => baseSchema;

    public Schema Revision => revision;

    /// <summary>Which way its values travel.</summary>
    public Direction Direction => direction;

    public SchemaUse Use => use;

    /// <summary>What the reader of a report knows it as.</summary>
    public ChangeSubject Subject => subject;

    /// <summary>What is different here, parts aside.</summary>
    public List<Difference> Differences { get; } = [];

    /// <summary>The parts: properties, items, branches.</summary>
    public List<SchemaPair> Parts { get; } = [];

    /// <summary>The operations that reach this pair.</summary>
    public OperationSet Operations => operations ??= new OperationSet();

    /// <summary>The pairs that this one is a part of.</summary>
    public List<SchemaPair> Owners { get; } = [];

    /// <summary>Whether this pair or any part of it has differences.</summary>
    public bool LeadsToFindings { get; set; }
}
