using Verification.Generator.Diff.Rules;

namespace Verification.Generator.Diff.Engine;

/// <summary>Compares <c>oneOf</c> and <c>anyOf</c>.</summary>
internal static class ChoiceComparer
{
    /// <summary>Reports alternatives that came or went, and goes on with those that both sides have.</summary>
    public static void Compare(SchemaComparison pair)
    {
        List<SpecPlace> before = [.. pair.Base.Choices];
        List<SpecPlace> after = [.. pair.Revision.Choices];
        if (before.Count == 0 && after.Count == 0) return;
        for (var index = 0; index < Math.Max(before.Count, after.Count); index++)
        {
            if (index >= before.Count) CompareWithSingle(pair, pair.Base, after[index], isAdded: true);
            else if (index >= after.Count) CompareWithSingle(pair, pair.Revision, before[index], isAdded: false);
            else CompareUnions(pair, before[index], after[index]);
        }
    }

    private static void CompareUnions(SchemaComparison pair, SpecPlace before, SpecPlace after)
    {
        if (before.Name != after.Name) pair.Report(after.Name is "anyOf" ? ChoiceRules.UnionLoosened : ChoiceRules.UnionTightened, before, after);
        BranchMatch match = BranchMatch.Find(Branches(pair.Base, before), Branches(pair.Revision, after));
        foreach ((Branch left, Branch right) in match.Matched) pair.Compare(left.Schema, right.Schema);
        foreach (Branch branch in match.Removed) pair.Report(ChoiceRules.BranchRemoved, branch.Place, after, branch.Name, valueAfter: null, Subject(pair, branch));
        foreach (Branch branch in match.Added) pair.Report(ChoiceRules.BranchAdded, before, branch.Place, valueBefore: null, branch.Name, Subject(pair, branch));
    }

    /// <summary>A schema that is one of the alternatives on the other side became a union, or stopped being one; any other schema got or lost a constraint.</summary>
    private static void CompareWithSingle(SchemaComparison pair, Schema single, SpecPlace union, bool isAdded)
    {
        Schema owner = isAdded ? pair.Revision : pair.Base;
        List<Branch> branches = Branches(owner, union);
        var whole = new Branch(single.Place, single);
        BranchMatch match = isAdded ? BranchMatch.Find([whole], branches) : BranchMatch.Find(branches, [whole]);
        bool isAlternative = match.Matched.Count > 0 && owner.Properties.Count == 0;
        if (!isAlternative)
        {
            string names = string.Join(", ", branches.Select(branch => branch.Name));
            if (isAdded) pair.Report(ChoiceRules.UnionAdded, pair.Base.Place, union, valueAfter: names);
            else pair.Report(ChoiceRules.UnionRemoved, union, pair.Revision.Place, names);
            return;
        }

        foreach ((Branch left, Branch right) in match.Matched) pair.Compare(left.Schema, right.Schema);
        foreach (Branch branch in match.Removed) pair.Report(ChoiceRules.BranchRemoved, branch.Place, pair.Revision.Place, branch.Name, valueAfter: null, Subject(pair, branch));
        foreach (Branch branch in match.Added) pair.Report(ChoiceRules.BranchAdded, pair.Base.Place, branch.Place, valueBefore: null, branch.Name, Subject(pair, branch));
    }

    private static ChangeSubject Subject(SchemaComparison pair, Branch branch) =>
        new("union-member", branch.Name, pair.Subject.Path.Length > 0 ? pair.Subject.Path : pair.Subject.Name);

    private static List<Branch> Branches(Schema owner, SpecPlace choice) =>
        FragmentCollector.Branches(choice).ConvertAll(place => Branch.At(place, owner));
}
