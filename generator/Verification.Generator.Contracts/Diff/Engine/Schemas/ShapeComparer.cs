using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares keywords that hold schemas for parts of a value.</summary>
internal static class ShapeComparer
{
    /// <summary>Reports schemas that came or went, and continues with those that both sides have.</summary>
    public static void Compare(SchemaComparison pair)
    {
        foreach (var constraint in ConstraintRules.Shapes)
        {
            if (pair.Base.First(constraint.Keyword) is null && pair.Revision.First(constraint.Keyword) is null)
                continue;
            switch (constraint.Keyword)
            {
                case "patternProperties" or "dependentSchemas":
                    CompareParts(pair, constraint, Members(pair.Base, constraint.Keyword), Members(pair.Revision, constraint.Keyword));
                    break;
                case "prefixItems":
                    CompareParts(pair, constraint, Elements(pair.Base), Elements(pair.Revision));
                    break;
                default:
                    CompareChild(pair, constraint);
                    break;
            }
        }
    }

    private static void CompareChild(SchemaComparison pair, Constraint constraint)
    {
        var before = Constraining(pair.Base.Child(constraint.Keyword));
        var after = Constraining(pair.Revision.Child(constraint.Keyword));
        if (before is not null && after is not null)
        {
            pair.Compare(before, after, use: constraint.Keyword is "items" && pair.IsText ? SchemaUse.Text : SchemaUse.Body);
        }
        else if (before is not null || after is not null)
        {
            pair.ReportKeyword(
                after is not null ? constraint.Added : constraint.Removed,
                constraint.Keyword,
                valueBefore: null,
                valueAfter: null
            );
        }
    }

    /// <summary>A schema that allows everything is as good as none.</summary>
    private static Schema? Constraining(Schema? schema) =>
        schema is not null && (schema.HasConstraints || schema.Choices.Any()) && !schema.Place.IsTrue ? schema : null;

    private static void CompareParts(
        SchemaComparison pair,
        Constraint constraint,
        Dictionary<string, List<SpecPlace>> before,
        Dictionary<string, List<SpecPlace>> after
    )
    {
        foreach ((var name, var places) in before)
        {
            if (after.TryGetValue(name, out var others))
                pair.Compare(pair.Base.Combine(places), pair.Revision.Combine(others));
            else
                pair.Report(constraint.Removed, places[0], pair.Revision.First(constraint.Keyword) ?? pair.Revision.Place, name);
        }

        foreach ((var name, var places) in after)
        {
            if (!before.ContainsKey(name))
                pair.Report(constraint.Added, pair.Base.First(constraint.Keyword) ?? pair.Base.Place, places[0], valueAfter: name);
        }
    }

    private static Dictionary<string, List<SpecPlace>> Members(Schema schema, string keyword) =>
        Group(schema.All(keyword).SelectMany(map => map.Members));

    private static Dictionary<string, List<SpecPlace>> Elements(Schema schema) =>
        Group(schema.All("prefixItems").SelectMany(list => list.Items));

    private static Dictionary<string, List<SpecPlace>> Group(IEnumerable<SpecPlace> places) =>
        places
            .GroupBy(place => place.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
}
