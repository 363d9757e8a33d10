using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>Finds the wire changes that make a C# member differ, by the places that both come from.</summary>
internal sealed class CauseFinder(IReadOnlyList<Change> changes, OriginTable before, OriginTable after)
{
    private readonly ChangePlaces onBase = new(changes, change => change.Base?.Pointer, IsWholeOnBase);
    private readonly ChangePlaces onRevision = new(changes, change => change.Revision?.Pointer, IsWholeOnRevision);

    /// <summary>The positions in the list of changes for each of the differences; empty where no change of the wire is the cause.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Find(IReadOnlyList<CSharpDifference> differences)
    {
        IReadOnlyList<int>[] causes = [.. differences.Select(Direct)];
        new TypeInheritance(differences, causes).Run();
        return causes;
    }

    private IReadOnlyList<int> Direct(CSharpDifference difference)
    {
        var keywords = CauseKeywords.For(difference.Fact);
        var old = difference.Before is { } oldKey ? before.Pointers(oldKey) : before.Find(difference.After!)?.Pointers ?? [];
        var current = difference.After is { } currentKey ? after.Pointers(currentKey) : after.Find(difference.Before!)?.Pointers ?? [];
        (int Index, CauseRank Rank)[] ranked =
        [
            .. Around(old, current)
                .Select(index => (index, Rank: Rank(changes[index])))
                .Where(candidate => candidate.Rank > LeastRank(difference)),
        ];
        if (ranked.Length == 0)
            return [];
        var named = Array.FindAll(ranked, candidate => IsNamed(changes[candidate.Index], difference));
        if (named.Length > 0)
            ranked = named;
        else if (IsEnumValue(difference))
            ranked = Array.FindAll(ranked, candidate => IsWholeEnum(changes[candidate.Index]));
        if (ranked.Length == 0)
            return [];
        var best = ranked.Max(candidate => candidate.Rank);
        return [.. ranked.Where(candidate => candidate.Rank == best).Select(candidate => candidate.Index)];

        CauseRank Rank(Change change)
        {
            var inBase = CausePlace.Rank(change.Base?.Pointer, old, keywords, isWhole: IsWholeOnBase(change));
            var inRevision = CausePlace.Rank(change.Revision?.Pointer, current, keywords, isWhole: IsWholeOnRevision(change));
            return inBase > inRevision ? inBase : inRevision;
        }
    }

    /// <summary>The changes that can have to do with any of the places, in the order of the list.</summary>
    private SortedSet<int> Around(IReadOnlyList<string> old, IReadOnlyList<string> current)
    {
        var found = new SortedSet<int>();
        foreach (var place in old)
            onBase.AddAround(place, found);
        foreach (var place in current)
            onRevision.AddAround(place, found);
        return found;
    }

    /// <summary>A new or vanished type is not explained by a change somewhere inside it; that it is used or no longer used is.</summary>
    private static CauseRank LeastRank(CSharpDifference difference) =>
        difference.Key.Member is null && (difference.Before is null || difference.After is null) ? CauseRank.Below : CauseRank.Unrelated;

    private static bool IsWholeOnBase(Change change) => change.Revision is null || change.Effect is RuleEffect.Moves;

    private static bool IsWholeOnRevision(Change change) => change.Base is null || change.Effect is RuleEffect.Moves;

    private bool IsNamed(Change change, CSharpDifference difference)
    {
        var old = difference.Before is { } oldKey ? before.Wire(oldKey) : "";
        var current = difference.After is { } currentKey ? after.Wire(currentKey) : "";
        return change.Subject.Name.Length > 0 && (change.Subject.Name == old || change.Subject.Name == current);
    }

    /// <summary>The values of an enum share their place, so that only the name tells them apart.</summary>
    private bool IsEnumValue(CSharpDifference difference) =>
        difference.Key.Member is not null && (before.IsEnumValue(difference.Before) || after.IsEnumValue(difference.After));

    /// <summary>Whether the change is about the list of values as a whole, so that it can name none.</summary>
    private static bool IsWholeEnum(Change change) =>
        (change.Revision ?? change.Base)?.Pointer is { } pointer
        && (pointer.EndsWith("/enum", StringComparison.Ordinal) || pointer.EndsWith("/const", StringComparison.Ordinal));
}
