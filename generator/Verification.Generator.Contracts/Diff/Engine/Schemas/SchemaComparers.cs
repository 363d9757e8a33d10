using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Runs all comparers of keywords over a pair of schemas.</summary>
internal static class SchemaComparers
{
    /// <summary>Finds what is different and which parts to continue with.</summary>
    public static void Run(SchemaComparison pair)
    {
        if (EnumUnion.Compare(pair) || ChoiceComparer.CompareAlternative(pair))
            return;
        var isSame = HaveSameKeywords(pair);
        if (!isSame)
            TypeComparer.Compare(pair);
        if (!TypesOverlap(pair))
            return;
        if (!isSame)
        {
            AnnotationComparer.Compare(pair);
            EnumComparer.Compare(pair);
            BoundComparer.Compare(pair);
            ConstraintComparer.Compare(pair);
            DiscriminatorComparer.Compare(pair);
        }

        ObjectComparer.Compare(pair);
        ShapeComparer.Compare(pair);
        ChoiceComparer.Compare(pair);
        SubtypeComparer.Compare(pair);
    }

    /// <summary>Whether values can have the same type on both sides; where not, one difference says it all.</summary>
    private static bool TypesOverlap(SchemaComparison pair) =>
        pair.Base.Types == pair.Revision.Types || (pair.Base.Types & pair.Revision.Types) != JsonTypes.None;

    /// <summary>Whether the schemas say the same apart from the schemas in them: true for most pairs, and quick to tell.</summary>
    private static bool HaveSameKeywords(SchemaComparison pair)
    {
        var before = pair.Base.Fragments;
        var after = pair.Revision.Fragments;
        if (before.Count != after.Count)
            return false;
        for (var index = 0; index < before.Count; index++)
        {
            if (before[index].Node is not SpecObject left || after[index].Node is not SpecObject right)
            {
                if (!CanonicalText.AreEqual(before[index].Node, after[index].Node))
                    return false;
            }
            else if (!HaveSameKeywords(left, right))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveSameKeywords(SpecObject left, SpecObject right)
    {
        if (left.Members.Count != right.Members.Count)
            return false;
        foreach (var member in left.Members)
        {
            if (right[member.Name] is not { } other)
                return false;
            var isUnion = member.Name is "oneOf" or "anyOf";
            if (
                isUnion
                    ? !CanonicalText.AreEqual(member.Value, other)
                    : !SchemaVocabulary.HoldsSchemas(member.Name) && !CanonicalText.AreEqual(member.Value, other)
            )
            {
                return false;
            }
        }

        return true;
    }
}
