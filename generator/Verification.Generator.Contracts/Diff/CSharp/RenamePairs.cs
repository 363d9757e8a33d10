namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>Joins a member that is gone and one that is new when both come from the same place: one that was renamed.</summary>
internal static class RenamePairs
{
    /// <summary>The differences with renamed members joined.</summary>
    public static IReadOnlyList<CSharpDifference> Join(IReadOnlyList<CSharpDifference> differences, OriginTable before, OriginTable after)
    {
        var result = new List<CSharpDifference>();
        CSharpDifference[] added = [.. differences.Where(difference => difference.Before is null)];
        var successors = added
            .Select(difference => (Place: PlaceOf(difference.After!, after), difference))
            .Where(pair => pair.Place is not null)
            .GroupBy(pair => pair.Place!, pair => pair.difference)
            .ToDictionary(group => group.Key, group => new Queue<CSharpDifference>(group));
        var joined = new HashSet<CSharpDifference>(ReferenceEqualityComparer.Instance);
        foreach (var difference in differences.Where(difference => difference.Before is not null))
        {
            var place = difference.After is null ? PlaceOf(difference.Before!, before) : null;
            if (place is null || !successors.TryGetValue(place, out var waiting) || !waiting.TryDequeue(out var successor))
            {
                result.Add(difference);
                continue;
            }

            joined.Add(successor);
            result.Add(
                difference with
                {
                    After = successor.After,
                    AfterText = successor.AfterText,
                    Mentions = [.. difference.Mentions.Union(successor.Mentions, StringComparer.Ordinal)],
                }
            );
        }

        return [.. result, .. added.Where(difference => !joined.Contains(difference))];
    }

    private static RenamePlace? PlaceOf(MemberKey key, OriginTable side) =>
        side.Find(key)?.Pointers is [{ Length: > 0 } place, ..] ? new RenamePlace(key.Member is null, place, side.Wire(key)) : null;

    private sealed record RenamePlace(bool IsType, string Pointer, string Wire);
}
