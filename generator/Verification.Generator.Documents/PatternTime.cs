namespace Verification.Generator.Documents;

/// <summary>The time limit of patterns that can backtrack. It only stops what would never end: a busy machine must not make an ordinary page look hostile.</summary>
public static class PatternTime
{
    /// <summary>The limit in milliseconds.</summary>
    public const int Milliseconds = 5000;

    /// <summary>The limit.</summary>
    public static TimeSpan Limit => TimeSpan.FromMilliseconds(Milliseconds);
}
