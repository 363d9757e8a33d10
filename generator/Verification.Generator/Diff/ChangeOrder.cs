namespace Verification.Generator.Diff;

/// <summary>The order in which changes are reported.</summary>
public static class ChangeOrder
{
    /// <summary>Sorts worst first, then by document, line, pointer, rule and values: the same for the same documents on every machine.</summary>
    public static IReadOnlyList<Change> Sort(IEnumerable<Change> changes) =>
    [
        .. changes
            .OrderByDescending(change => change.Level)
            .ThenBy(change => (change.Revision ?? change.Base)?.Document, StringComparer.Ordinal)
            .ThenBy(change => (change.Revision ?? change.Base)?.Line)
            .ThenBy(change => (change.Revision ?? change.Base)?.Pointer, StringComparer.Ordinal)
            .ThenBy(change => change.Rule, StringComparer.Ordinal)
            .ThenBy(change => change.Values, StringComparer.Ordinal)
            .ThenBy(change => change.Base?.Pointer, StringComparer.Ordinal),
    ];
}
