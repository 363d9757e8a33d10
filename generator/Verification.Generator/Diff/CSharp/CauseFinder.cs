namespace Verification.Generator.Diff.CSharp;

/// <summary>Finds the wire changes that make a C# member differ, by the places that both come from.</summary>
internal sealed class CauseFinder(IReadOnlyList<Change> changes, OriginTable before, OriginTable after)
{
    /// <summary>The positions in the list of changes for each of the differences; empty where no change of the wire is the cause.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Find(IReadOnlyList<CSharpDifference> differences)
    {
        IReadOnlyList<int>[] causes = [.. differences.Select(Direct)];
        while (Inherit(differences, causes))
        {
        }

        return causes;
    }

    private IReadOnlyList<int> Direct(CSharpDifference difference)
    {
        IReadOnlySet<string> keywords = CauseKeywords.For(difference.Fact);
        IReadOnlyList<string> old = difference.Before is { } oldKey ? before.Pointers(oldKey) : before.Find(difference.After!)?.Pointers ?? [];
        IReadOnlyList<string> current = difference.After is { } currentKey ? after.Pointers(currentKey) : after.Find(difference.Before!)?.Pointers ?? [];
        (int Index, CauseRank Rank)[] ranked =
        [
            .. changes.Select((change, index) => (index, Rank: Rank(change))).Where(candidate => candidate.Rank > LeastRank(difference)),
        ];
        if (ranked.Length == 0) return [];
        (int Index, CauseRank Rank)[] named = Array.FindAll(ranked, candidate => IsNamed(changes[candidate.Index], difference));
        if (named.Length > 0) ranked = named;
        else if (IsEnumValue(difference)) ranked = Array.FindAll(ranked, candidate => IsWholeEnum(changes[candidate.Index]));
        if (ranked.Length == 0) return [];
        CauseRank best = ranked.Max(candidate => candidate.Rank);
        return [.. ranked.Where(candidate => candidate.Rank == best).Select(candidate => candidate.Index)];

        CauseRank Rank(Change change)
        {
            CauseRank onBase = CausePlace.Rank(change.Base?.Pointer, old, keywords, isWhole: change.Revision is null);
            CauseRank onRevision = CausePlace.Rank(change.Revision?.Pointer, current, keywords, isWhole: change.Base is null);
            return onBase > onRevision ? onBase : onRevision;
        }
    }

    /// <summary>A new or vanished type is not explained by a change somewhere inside it; that it is used or no longer used is.</summary>
    private static CauseRank LeastRank(CSharpDifference difference) =>
        difference.Key.Member is null && (difference.Before is null || difference.After is null) ? CauseRank.Below : CauseRank.Unrelated;

    private bool IsNamed(Change change, CSharpDifference difference)
    {
        string old = difference.Before is { } oldKey ? before.Wire(oldKey) : "";
        string current = difference.After is { } currentKey ? after.Wire(currentKey) : "";
        return change.Subject.Name.Length > 0 && (change.Subject.Name == old || change.Subject.Name == current);
    }

    /// <summary>The values of an enum share their place, so that only the name tells them apart.</summary>
    private bool IsEnumValue(CSharpDifference difference) =>
        difference.Key.Member is not null && (before.IsEnumValue(difference.Before) || after.IsEnumValue(difference.After));

    /// <summary>Whether the change is about the list of values as a whole, so that it can name none.</summary>
    private static bool IsWholeEnum(Change change) =>
        (change.Revision ?? change.Base)?.Pointer is { } pointer && (pointer.EndsWith("/enum", StringComparison.Ordinal) || pointer.EndsWith("/const", StringComparison.Ordinal));

    /// <summary>A type comes and goes with the members that name it, and with its base class: what caused those caused the type.</summary>
    private static bool Inherit(IReadOnlyList<CSharpDifference> differences, IReadOnlyList<int>[] causes)
    {
        bool found = false;
        for (int index = 0; index < differences.Count; index++)
        {
            CSharpDifference difference = differences[index];
            if (causes[index].Count > 0 || difference.Key.Member is not null) continue;
            int[] inherited =
            [
                .. Enumerable.Range(0, differences.Count)
                    .Where(other => other != index && IsReason(differences[other], difference))
                    .SelectMany(other => causes[other]).Distinct().Order(),
            ];
            if (inherited.Length == 0) continue;
            causes[index] = inherited;
            found = true;
        }

        return found;
    }

    private static bool IsReason(CSharpDifference other, CSharpDifference type) =>
        other.Mentions.Contains(type.Key.Type, StringComparer.Ordinal) || (type.BaseClass is { } above && other.Key == new MemberKey(above, Member: null));
}
