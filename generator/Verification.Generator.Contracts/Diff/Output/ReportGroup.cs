namespace Verification.Generator.Contracts.Diff.Output;

/// <summary>The changes of one document, by the operations that they touch.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="Operations">The changes with the same operations, those of the whole document first.</param>
internal sealed record ReportGroup(string Document, IReadOnlyList<OperationGroup> Operations)
{
    /// <summary>Groups changes and keeps their order inside each group.</summary>
    public static IReadOnlyList<ReportGroup> Of(IEnumerable<Change> changes) =>
    [
        .. changes
            .GroupBy(change => change.Place?.Document ?? "")
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ReportGroup(group.Key, ByOperations(group))),
    ];

    private static OperationGroup[] ByOperations(IEnumerable<Change> changes) =>
    [
        .. changes
            .GroupBy(change => string.Join('\n', change.Operations))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new OperationGroup(group.First().Operations, [.. group])),
    ];
}

/// <summary>Changes that touch the same operations.</summary>
/// <param name="Operations">The operations, sorted; empty for the document as a whole.</param>
/// <param name="Changes">The changes.</param>
internal sealed record OperationGroup(IReadOnlyList<string> Operations, IReadOnlyList<Change> Changes)
{
    /// <summary>How many operations a line names.</summary>
    public const int Shown = 5;

    /// <summary>The operations in a line, shortened when there are many.</summary>
    public string Title => Describe(Operations);

    /// <summary>Operations in a line, shortened when there are many.</summary>
    public static string Describe(IReadOnlyList<string> operations) => operations.Count switch
    {
        0 => "whole document",
        <= Shown => string.Join(", ", operations),
        _ => $"{string.Join(", ", operations.Take(Shown))} and {operations.Count - Shown} more",
    };
}
