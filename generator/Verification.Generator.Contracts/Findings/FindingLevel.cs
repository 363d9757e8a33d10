namespace Verification.Generator.Contracts.Findings;

/// <summary>
/// How bad a finding is; a larger value is worse. Each level has the word for a change and the word for what is wrong today: the
/// <c>--fail-on</c> of every command means the same levels.
/// </summary>
internal enum FindingLevel
{
    /// <summary>Nothing that a client could notice: descriptions, examples, order.</summary>
    None,

    /// <summary>A change after which a client works as before.</summary>
    Compatible,

    /// <summary>A change with which a well-written client may meet something new.</summary>
    Risky,

    /// <summary>A change with which requests that worked may be refused, or reading a response may fail or lose data.</summary>
    Breaking,

    Note = Compatible,

    Warning = Risky,

    Error = Breaking,
}
