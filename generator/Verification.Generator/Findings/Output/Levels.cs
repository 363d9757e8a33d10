namespace Verification.Generator.Findings.Output;

/// <summary>The names of the levels in reports.</summary>
internal static class Levels
{
    /// <summary>The name of a level: <c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string Name(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };
}
