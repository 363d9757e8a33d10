namespace Verification.Generator.Diff.CSharp;

/// <summary>Joins a member that is gone and one that is new when both come from the same place: one that was renamed.</summary>
internal static class RenamePairs
{
    /// <summary>The differences with renamed members joined.</summary>
    public static IReadOnlyList<CSharpDifference> Join(IReadOnlyList<CSharpDifference> differences, OriginTable before, OriginTable after)
    {
        var result = new List<CSharpDifference>();
        List<CSharpDifference> added = [.. differences.Where(difference => difference.Before is null)];
        foreach (CSharpDifference difference in differences.Where(difference => difference.Before is not null))
        {
            CSharpDifference? successor = difference.After is null ? added.Find(candidate => IsSame(difference.Before!, candidate.After!, before, after)) : null;
            if (successor is null)
            {
                result.Add(difference);
                continue;
            }

            added.Remove(successor);
            result.Add(difference with
            {
                After = successor.After,
                AfterText = successor.AfterText,
                Mentions = [.. difference.Mentions.Union(successor.Mentions, StringComparer.Ordinal)],
            });
        }

        return [.. result, .. added];
    }

    private static bool IsSame(MemberKey old, MemberKey current, OriginTable before, OriginTable after) =>
        (old.Member is null) == (current.Member is null)
        && before.Find(old)?.Pointers is [{ Length: > 0 } place, ..]
        && after.Find(current)?.Pointers is [{ Length: > 0 } successor, ..]
        && place == successor
        && before.Wire(old) == after.Wire(current);
}
