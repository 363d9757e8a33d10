namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>How the place of a wire change lies to the places that a C# member comes from: nearer is a likelier cause.</summary>
internal enum CauseRank
{
    /// <summary>The member does not come from there.</summary>
    Unrelated,

    /// <summary>Somewhere below the member's place, in something that does not shape it directly.</summary>
    Below,

    /// <summary>Something that the member is part of came or went.</summary>
    Container,

    /// <summary>The member's own place, or a keyword that shapes it.</summary>
    Direct,
}

/// <summary>Ranks the places of changes against those of members. Both are JSON pointers that begin with <c>#</c>.</summary>
internal static class CausePlace
{
    private static readonly string[] Descriptive = ["description", "summary", "title", "example", "examples", "externalDocs"];

    /// <summary>The best rank that a change's place has among the places of a member.</summary>
    /// <param name="change">Where the change is; null when it is not on this side.</param>
    /// <param name="origins">Where the member comes from.</param>
    /// <param name="keywords">The keywords that shape what differs.</param>
    /// <param name="isWhole">Whether the change adds or removes everything at its place.</param>
    public static CauseRank Rank(string? change, IReadOnlyList<string> origins, IReadOnlySet<string> keywords, bool isWhole) =>
        change is null ? CauseRank.Unrelated : origins.Select(origin => Rank(change, origin, keywords, isWhole)).DefaultIfEmpty().Max();

    private static CauseRank Rank(string change, string origin, IReadOnlySet<string> keywords, bool isWhole)
    {
        if (origin.Length == 0)
            return CauseRank.Unrelated;
        if (change == origin)
            return CauseRank.Direct;
        if (isWhole && origin.StartsWith(change + "/", StringComparison.Ordinal))
            return CauseRank.Container;
        if (!change.StartsWith(origin + "/", StringComparison.Ordinal))
            return CauseRank.Unrelated;
        var below = change[(origin.Length + 1)..].Split('/');
        if (Descriptive.Contains(below[^1], StringComparer.Ordinal))
            return CauseRank.Unrelated;
        var isDirect = !below.Contains("properties", StringComparer.Ordinal) && Array.Exists(below, keywords.Contains) && !IsFailure(below);
        return isDirect ? CauseRank.Direct : CauseRank.Below;
    }

    /// <summary>No method's signature comes from a response that is an error.</summary>
    private static bool IsFailure(string[] below) => below is ["responses", [not '2', ..], ..];
}
