namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>The findings of one document or page, by the operations that they touch.</summary>
/// <param name="Document">The name of the document or page.</param>
/// <param name="Operations">The findings with the same operations, those of the whole document first.</param>
internal sealed record ReportGroup(string Document, IReadOnlyList<OperationGroup> Operations)
{
    /// <summary>Groups findings and keeps their order inside each group.</summary>
    public static IReadOnlyList<ReportGroup> Of(IEnumerable<Finding> findings) =>
        [
            .. findings
                .GroupBy(finding => finding.Place?.Document ?? "")
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ReportGroup(group.Key, ByOperations(group))),
        ];

    private static OperationGroup[] ByOperations(IEnumerable<Finding> findings) =>
        [
            .. findings
                .GroupBy(finding => string.Join('\n', finding.Operations))
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new OperationGroup(group.First().Operations, [.. group])),
        ];
}

/// <summary>Findings that touch the same operations.</summary>
/// <param name="Operations">The operations, sorted; empty for the document as a whole.</param>
/// <param name="Findings">The findings.</param>
internal sealed record OperationGroup(IReadOnlyList<string> Operations, IReadOnlyList<Finding> Findings)
{
    /// <summary>How many operations a line names.</summary>
    public const int Shown = 5;

    /// <summary>The operations in a line, shortened when there are many.</summary>
    public string Title => Describe(Operations);

    /// <summary>Operations in a line, shortened when there are many.</summary>
    public static string Describe(IReadOnlyList<string> operations) =>
        operations.Count switch
        {
            0 => "whole document",
            <= Shown => string.Join(", ", operations),
            _ => $"{string.Join(", ", operations.Take(Shown))} and {operations.Count - Shown} more",
        };
}
