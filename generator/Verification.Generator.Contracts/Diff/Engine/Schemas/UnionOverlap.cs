using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Finds requests that fitted exactly one alternative of <c>oneOf</c> and now fit two, which refuses them.</summary>
internal sealed class UnionOverlap(SchemaComparison pair, SpecPlace before, SpecPlace after)
{
    /// <summary>More alternatives than this are not compared each with each.</summary>
    private const int MostBranches = 64;

    private static readonly SchemaOverlap Typical = new(isTypical: true);

    /// <summary>Reports the alternatives that overlap now and did not.</summary>
    /// <param name="match">Which alternatives belong together.</param>
    public void Report(BranchMatch match)
    {
        var isJudged =
            pair.Direction is Direction.Request
            && after.Name is "oneOf"
            && before.Name is not "anyOf"
            && pair.Revision.Discriminator is null;
        if (!isJudged || match.Matched.Count + match.Added.Count > MostBranches)
            return;
        var reported = new HashSet<Branch>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < match.Matched.Count; index++)
            CompareWith(match, index, reported);
    }

    private void CompareWith(BranchMatch match, int index, HashSet<Branch> reported)
    {
        (var left, var right) = match.Matched[index];
        foreach (
            (var old, var current) in match
                .Matched.Skip(index + 1)
                .Where(other => IsNew(left.Schema, right.Schema, other.Base.Schema, other.Revision.Schema))
        )
        {
            var isChanged = CanonicalText.AreEqual(left.Schema.Place.Node, right.Schema.Place.Node);
            (var from, var to, var neighbour) = isChanged ? (old, current, right) : (left, right, current);
            pair.Report(
                ChoiceRules.BranchOverlaps,
                from.Place,
                to.Place,
                valueBefore: null,
                neighbour.Name,
                pair.Subject.Detail("union-member", to.Name)
            );
        }

        var wasRefused = match.Matched.Exists(other => other.Base != left && SchemaOverlap.Covers(left.Schema, other.Base.Schema));
        foreach (
            var added in match.Added.Where(added =>
                !wasRefused && !reported.Contains(added) && Overlap(right.Schema, added.Schema) && Overlap(left.Schema, added.Schema)
            )
        )
        {
            reported.Add(added);
            pair.Report(
                ChoiceRules.BranchOverlaps,
                before,
                added.Place,
                valueBefore: null,
                right.Name,
                pair.Subject.Detail("union-member", added.Name)
            );
        }
    }

    private static bool Overlap(Schema left, Schema right) => Typical.Exists(left, right) || (left.AcceptsNull && right.AcceptsNull);

    private static bool IsNew(Schema left, Schema right, Schema otherLeft, Schema otherRight)
    {
        var isNullNew = right.AcceptsNull && otherRight.AcceptsNull && left.AcceptsNull != otherLeft.AcceptsNull;
        if (isNullNew)
            return true;
        var isAccepted = Typical.Exists(left, otherRight) || Typical.Exists(otherLeft, right);
        if (!isAccepted || !Typical.Exists(right, otherRight))
            return false;
        return !Typical.Exists(left, otherLeft) || HasGrown(left, right, otherLeft, otherRight);
    }

    /// <summary>Whether two alternatives that overlapped share more values of plain types now.</summary>
    private static bool HasGrown(Schema left, Schema right, Schema otherLeft, Schema otherRight)
    {
        if (((right.Types & otherRight.Types) & ~(left.Types & otherLeft.Types)) != JsonTypes.None)
            return true;
        if (EnumComparer.ValuesOf(right) is { } values && EnumComparer.ValuesOf(otherRight) is { } others)
        {
            var known = EnumComparer.ValuesOf(left);
            var otherKnown = EnumComparer.ValuesOf(otherLeft);
            return known is not null
                && otherKnown is not null
                && values.Keys.Any(value => others.ContainsKey(value) && known.ContainsKey(value) != otherKnown.ContainsKey(value));
        }

        return HasGrown(left, right, otherLeft, otherRight, "minimum", "maximum")
            || HasGrown(left, right, otherLeft, otherRight, "minLength", "maxLength");
    }

    private static bool HasGrown(Schema left, Schema right, Schema otherLeft, Schema otherRight, string lower, string upper)
    {
        var shared = ValueRange.Of(right, lower, upper).With(ValueRange.Of(otherRight, lower, upper));
        return !shared.IsWithin(ValueRange.Of(left, lower, upper).With(ValueRange.Of(otherLeft, lower, upper)));
    }
}
