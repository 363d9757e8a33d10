namespace Soak.Scans;

/// <summary>The ids of a page's rows, and where to go on after it.</summary>
internal readonly record struct ScannedPage(IReadOnlyList<string> Ids, Checkpoint Next);
