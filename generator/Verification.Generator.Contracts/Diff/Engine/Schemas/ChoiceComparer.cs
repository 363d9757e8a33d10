using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares <c>oneOf</c> and <c>anyOf</c>.</summary>
internal static class ChoiceComparer
{
    /// <summary>More alternatives than this are not compared each with each.</summary>
    private const int MostCompared = 64;

    private static readonly SchemaOverlap Any = new(isTypical: false);

    /// <summary>Reports alternatives that came or went, and continues with those that both sides have.</summary>
    public static void Compare(SchemaComparison pair)
    {
        List<SpecPlace> before = [.. pair.BaseChoices];
        List<SpecPlace> after = [.. pair.RevisionChoices];
        if (before.Count == 0 && after.Count == 0)
            return;
        for (var index = 0; index < Math.Max(before.Count, after.Count); index++)
        {
            if (index >= before.Count)
                pair.Report(ChoiceRules.UnionAdded, pair.Base.Place, after[index], valueAfter: Names(pair.Revision, after[index]));
            else if (index >= after.Count)
                pair.Report(ChoiceRules.UnionRemoved, before[index], pair.Revision.Place, Names(pair.Base, before[index]));
            else
                CompareUnions(pair, before[index], after[index]);
        }
    }

    private static void CompareUnions(SchemaComparison pair, SpecPlace before, SpecPlace after)
    {
        var old = Branches(pair.Base, before);
        var current = Branches(pair.Revision, after);
        if (before.Name != after.Name)
            CompareKind(pair, (before, old), (after, current));
        var match = BranchMatch.Find(old, current);
        foreach ((var left, var right) in match.Matched)
            pair.Compare(left.Schema, right.Schema);
        new UnionOverlap(pair, before, after).Report(match);
        foreach (var branch in match.Removed)
            pair.Report(ChoiceRules.BranchRemoved, branch.Place, after, branch.Name, valueAfter: null, Subject(pair, branch));
        foreach (var branch in match.Added)
            pair.Report(ChoiceRules.BranchAdded, before, branch.Place, valueBefore: null, branch.Name, Subject(pair, branch));
    }

    /// <summary>Of alternatives that share no value, at most one fits anyway.</summary>
    private static void CompareKind(
        SchemaComparison pair,
        (SpecPlace Place, List<Branch> Branches) before,
        (SpecPlace Place, List<Branch> Branches) after
    )
    {
        var isLoosened = after.Place.Name is "anyOf";
        var exclusive = isLoosened ? before.Branches : after.Branches;
        var isSame = exclusive.Count <= MostCompared && Any.AreDisjoint(exclusive);
        if (!isSame)
            pair.Report(isLoosened ? ChoiceRules.UnionLoosened : ChoiceRules.UnionTightened, before.Place, after.Place);
    }

    /// <summary>Compares a union with a schema that is one of its alternatives: one side became a union, or stopped being one.</summary>
    /// <returns>False when they are no such pair: then nothing was compared.</returns>
    public static bool CompareAlternative(SchemaComparison pair)
    {
        var isAdded = pair.RevisionChoices.Any();
        if (isAdded == pair.BaseChoices.Any())
            return false;
        (var owner, var single) = isAdded ? (pair.Revision, pair.Base) : (pair.Base, pair.Revision);
        if (!owner.IsBareUnion || owner.Choices.Skip(1).Any())
            return false;
        var union = owner.Choices.First();
        var branches = Branches(owner, union);
        var whole = Whole(single);
        var match = isAdded ? BranchMatch.Find([whole], branches) : BranchMatch.Find(branches, [whole]);
        if (match.Matched.Count == 0)
            return false;
        var isSameType = TypeComparer.CompareWithAlternative(pair);
        foreach ((var left, var right) in match.Matched)
            pair.Compare(left.Schema, right.Schema);
        if (isAdded)
            new UnionOverlap(pair, pair.Base.Place, union).Report(match);
        if (!isSameType)
            return true;
        foreach (var branch in match.Removed)
            pair.Report(ChoiceRules.BranchRemoved, branch.Place, pair.Revision.Place, branch.Name, valueAfter: null, Subject(pair, branch));
        foreach (var branch in match.Added)
            pair.Report(ChoiceRules.BranchAdded, pair.Base.Place, branch.Place, valueBefore: null, branch.Name, Subject(pair, branch));
        return true;
    }

    /// <summary>A schema as an alternative; one that is left alone in its union is known by its own name.</summary>
    private static Branch Whole(Schema single)
    {
        var last = single
            .All("oneOf")
            .Concat(single.All("anyOf"))
            .Select(FragmentCollector.Branches)
            .FirstOrDefault(branches => branches.Count == 1)
            ?[0];
        return last is null || single.Properties.Count > single.Combine([last]).Properties.Count
            ? new Branch(single.Place, single)
            : Branch.At(last, single);
    }

    private static string Names(Schema owner, SpecPlace union) => string.Join(", ", Branches(owner, union).Select(branch => branch.Name));

    private static ChangeSubject Subject(SchemaComparison pair, Branch branch) => pair.Subject.Detail("union-member", branch.Name);

    private static List<Branch> Branches(Schema owner, SpecPlace choice) =>
        FragmentCollector.Branches(choice).ConvertAll(place => Branch.At(place, owner));
}
