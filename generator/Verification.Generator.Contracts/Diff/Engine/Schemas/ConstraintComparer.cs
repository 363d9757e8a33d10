using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares keywords whose values are compared as a whole: patterns, negations, encodings, dependent requirements.</summary>
internal static class ConstraintComparer
{
    private static readonly string[] Anything = [".*", "^.*$", "^.*", ".*$", "", "^", "$", @"^[\s\S]*$"];

    public static void Compare(SchemaComparison pair)
    {
        foreach (
            var constraint in BinaryText.IsSame(pair) ? ConstraintRules.Opaque : ConstraintRules.Opaque.Concat(ConstraintRules.Encodings)
        )
        {
            var before = Text(pair.Base, constraint.Keyword);
            var after = Text(pair.Revision, constraint.Keyword);
            if (before == after || (constraint.Keyword is "unevaluatedProperties" && ObjectComparer.AreClosedAlike(pair)))
                continue;
            var rule =
                before is "" ? constraint.Added
                : after is "" ? constraint.Removed
                : constraint.Changed!;
            if (rule == constraint.Changed && constraint.Keyword is "pattern" && Anything.Contains(after, StringComparer.Ordinal))
                rule = ConstraintRules.PatternGeneralized;
            pair.ReportKeyword(rule, constraint.Keyword, before is "" ? "none" : before, after is "" ? "none" : after);
        }

        CompareDependentRequired(pair);
    }

    private static string Text(Schema schema, string keyword)
    {
        var texts = schema.All(keyword).Where(place => !place.IsTrue).Select(place => place.Text ?? CanonicalText.OfSchema(place.Node));
        return string.Join(" and ", texts.Distinct(StringComparer.Ordinal));
    }

    private static void CompareDependentRequired(SchemaComparison pair)
    {
        Dictionary<(string, string), SpecPlace> before = Dependencies(pair.Base);
        Dictionary<(string, string), SpecPlace> after = Dependencies(pair.Revision);
        foreach (((var trigger, var name), var place) in before.Where(dependency => !after.ContainsKey(dependency.Key)))
        {
            pair.Report(
                ConstraintRules.DependentRequiredRemoved,
                place,
                pair.Revision.First("dependentRequired") ?? pair.Revision.Place,
                trigger,
                subject: Subject(pair, name)
            );
        }

        foreach (((var trigger, var name), var place) in after.Where(dependency => !before.ContainsKey(dependency.Key)))
        {
            pair.Report(
                ConstraintRules.DependentRequiredAdded,
                pair.Base.First("dependentRequired") ?? pair.Base.Place,
                place,
                trigger,
                subject: Subject(pair, name)
            );
        }
    }

    private static ChangeSubject Subject(SchemaComparison pair, string name) => pair.Subject with { Name = name };

    private static Dictionary<(string Trigger, string Name), SpecPlace> Dependencies(Schema schema)
    {
        var result = new Dictionary<(string, string), SpecPlace>();
        foreach (var trigger in schema.All("dependentRequired").SelectMany(map => map.Members))
        {
            foreach (var name in trigger.Items)
                result.TryAdd((trigger.Name, name.Text ?? ""), name);
        }

        return result;
    }
}
