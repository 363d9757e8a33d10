namespace Soak.Scans;

/// <summary>The ids of the rows of a page, and where to resume after it.</summary>
internal readonly record struct ScannedPage(IReadOnlyList<string> Ids, Checkpoint Next);
