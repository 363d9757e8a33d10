namespace Verification.Generator.Contracts.Git;

/// <summary>What the user named: a path on disk, a path in a revision, or a revision alone.</summary>
/// <param name="Revision">The revision; null for a path on disk.</param>
/// <param name="Path">The path as the user wrote it; null for a revision alone.</param>
internal sealed record ContractArgument(string? Revision, string? Path)
{
    /// <summary>Tells what an argument is: what exists on disk is a path; a colon separates revision and path.</summary>
    public static ContractArgument Parse(string text, string workingFolder)
    {
        var full = System.IO.Path.GetFullPath(text, workingFolder);
        if (File.Exists(full) || Directory.Exists(full))
            return new ContractArgument(null, text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && !System.IO.Path.IsPathRooted(text))
            return new ContractArgument(text[..colon], text[(colon + 1)..]);
        var isPath =
            ContractProbe.MayBeContract(text)
            || System.IO.Path.IsPathRooted(text)
            || text.StartsWith("./", StringComparison.Ordinal)
            || text.StartsWith("../", StringComparison.Ordinal);
        return isPath ? new ContractArgument(null, text) : new ContractArgument(text, null);
    }

    /// <summary>Splits <c>A..B</c> and <c>A...B</c>; a side that is left out is <c>HEAD</c>, as with git.</summary>
    /// <returns>Null when it is no range.</returns>
    public static (string Base, string Revision, bool FromMergeBase)? ParseRange(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || text.Contains("../", StringComparison.Ordinal) || text.Contains("/..", StringComparison.Ordinal))
            return null;
        var isThree = text.AsSpan(dots).StartsWith("...");
        string before = text[..dots],
            after = text[(dots + (isThree ? 3 : 2))..];
        return (before.Length > 0 ? before : "HEAD", after.Length > 0 ? after : "HEAD", isThree);
    }
}
