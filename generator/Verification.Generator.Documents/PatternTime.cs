namespace Verification.Generator.Documents;

/// <summary>
/// The time limit of patterns that can backtrack. It only stops a search that would never end: on a busy machine, an ordinary page must not
/// exceed it.
/// </summary>
public static class PatternTime
{
    /// <summary>The limit in milliseconds.</summary>
    public const int Milliseconds = 5000;

    /// <summary>The limit.</summary>
    public static TimeSpan Limit => TimeSpan.FromMilliseconds(Milliseconds);
}
