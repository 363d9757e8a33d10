namespace Verification.Generator.Contracts.Diff;

/// <summary>What a change means for a client, from harmless to harmful: a larger value is worse.</summary>
internal enum ChangeLevel
{
    /// <summary>Nothing that a client could notice: descriptions, examples, order.</summary>
    None,

    /// <summary>A client goes on as before.</summary>
    Compatible,

    /// <summary>A well-written client goes on, but may meet something new.</summary>
    Risky,

    /// <summary>Requests that worked may be refused, or reading an answer may fail or lose data.</summary>
    Breaking,
}
