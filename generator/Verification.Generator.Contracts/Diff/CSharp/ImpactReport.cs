using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>Joins the differences of two compilations with the changes of the wire.</summary>
internal static class ImpactReport
{
    /// <summary>The changes with their impact, then the changes of C# alone.</summary>
    public static IReadOnlyList<Change> Create(CompiledContract before, CompiledContract after, IReadOnlyList<Change> changes)
    {
        var declared = RenamePairs.Join(SurfaceComparer.Compare(before.Surface, after.Surface), before.Origins, after.Origins);
        var behaviour = BehaviourComparer.Compare(before, after);
        HashSet<MemberKey> demanded = [.. behaviour.Where(difference => difference.Before is null).Select(difference => difference.Key)];
        IReadOnlyList<CSharpDifference> differences =
        [
            .. declared
                .Where(difference => difference.Before is not null || !demanded.Contains(difference.Key))
                .Concat(behaviour.Select(difference => AsDeclared(difference, declared)))
                .Select(difference => difference with { Flavour = before.Kind.Flavour }),
        ];
        var causes = new CauseFinder(changes, before.Origins, after.Origins).Find(differences);
        var byChange = differences
            .SelectMany((difference, index) => causes[index].Select(cause => (cause, difference)))
            .ToLookup(pair => pair.cause, pair => pair.difference);
        var wire = changes.Select(
            (change, index) => byChange.Contains(index) ? change with { CSharp = change.CSharp.And(Impact(byChange[index])) } : change
        );
        IEnumerable<Change> alone = differences
            .Where((_, index) => causes[index].Count == 0)
            .Select(difference => (Difference: difference, Change: CSharpChange.Of(difference, Impact([difference]), before, after)))
            .GroupBy(one => OverloadsOf(one.Change, one.Difference))
            .Select(Joined)
            .OrderBy(change => change.Rule, StringComparer.Ordinal)
            .ThenBy(change => change.Subject.Path, StringComparer.Ordinal)
            .ThenBy(change => change.Values, StringComparer.Ordinal);
        return [.. wire, .. alone];
    }

    /// <summary>A member that is new and demanded has to be set where objects are made, which its declaration decides.</summary>
    private static CSharpDifference AsDeclared(CSharpDifference demand, IEnumerable<CSharpDifference> declared) =>
        demand.Before is null && declared.FirstOrDefault(other => other.Before is null && other.Key == demand.Key) is { } added
            ? demand with
            {
                Source = added.Source,
            }
            : demand;

    /// <summary>What the overloads of one method have in common; a change of behaviour is one of its own.</summary>
    private static (string Rule, string Path, string? Base, string? Revision, string? Fact) OverloadsOf(
        Change change,
        CSharpDifference difference
    ) => (change.Rule, change.Subject.Path, change.Base?.Pointer, change.Revision?.Pointer, difference.Fact is null ? null : change.Values);

    /// <summary>The overloads of a method become, or are no longer, one change.</summary>
    private static Change Joined(IEnumerable<(CSharpDifference Difference, Change Change)> overloads)
    {
        (CSharpDifference Difference, Change Change)[] all = [.. overloads.OrderBy(one => one.Change.Values.Length)];
        return all[0].Change with { CSharp = Impact(all.Select(one => one.Difference)) };
    }

    private static CSharpImpact Impact(IEnumerable<CSharpDifference> differences)
    {
        CSharpDifference[] all = [.. differences];
        IEnumerable<MemberChange> members = all.Select(difference => difference.Members)
            .Distinct()
            .OrderBy(member => member.Before ?? member.After, StringComparer.Ordinal)
            .ThenBy(member => member.After, StringComparer.Ordinal);
        return new CSharpImpact(
            Array.Exists(all, one => one.Source),
            Array.Exists(all, one => one.Binary),
            Array.Exists(all, one => one.Fact is not null),
            [.. members]
        );
    }
}
