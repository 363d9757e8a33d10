using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares <c>discriminator</c> and its mapping.</summary>
internal static class DiscriminatorComparer
{
    public static void Compare(SchemaComparison pair)
    {
        var before = Property(pair.Base);
        var after = Property(pair.Revision);
        if (before != after)
        {
            var rule =
                before is "" ? ChoiceRules.DiscriminatorAdded
                : after is "" ? ChoiceRules.DiscriminatorRemoved
                : ChoiceRules.DiscriminatorChanged;
            pair.ReportKeyword(rule, "discriminator", before is "" ? "none" : before, after is "" ? "none" : after);
        }

        if (before is not "" && after is not "")
            CompareMappings(pair);
    }

    private static void CompareMappings(SchemaComparison pair)
    {
        var before = Mapping(pair.Base);
        var after = Mapping(pair.Revision);
        var formerTargets = Targets(pair.Base);
        var latterTargets = Targets(pair.Revision);
        foreach ((var value, var place) in before)
        {
            var target = Target(place);
            if (after.TryGetValue(value, out var other))
            {
                if (Target(other) != target && !IsRenamed(pair, place, other))
                    pair.Report(ChoiceRules.MappingChanged, place, other, target, Target(other), Subject(pair, value));
            }
            else if (IsReportable(value, target, latterTargets))
            {
                pair.Report(ChoiceRules.MappingRemoved, place, pair.Revision.Discriminator, value, valueAfter: null, Subject(pair, value));
            }
        }

        foreach ((var value, var place) in after)
        {
            if (before.ContainsKey(value) || !IsReportable(value, Target(place), formerTargets))
                continue;
            pair.Report(ChoiceRules.MappingAdded, pair.Base.Discriminator, place, valueBefore: null, value, Subject(pair, value));
        }
    }

    /// <summary>An alternative that came or went is reported as such; the name of an alternative is a value without any mapping.</summary>
    private static bool IsReportable(string value, string target, HashSet<string> targetsOfOtherSide) =>
        value != target && (targetsOfOtherSide.Count == 0 || targetsOfOtherSide.Contains(target));

    /// <summary>Whether the schema that the value stood for has another name now.</summary>
    private static bool IsRenamed(SchemaComparison pair, SpecPlace before, SpecPlace after) =>
        pair.Revision.MappingTarget(before) is null
        && pair.Revision.MappingTarget(after) is not null
        && pair.Base.MappingTarget(after) is null;

    private static string Property(Schema schema) => schema.Discriminator?.TextOf("propertyName") ?? "";

    private static Dictionary<string, SpecPlace> Mapping(Schema schema) =>
        (schema.Discriminator?.Member("mapping")?.Members ?? []).ToDictionary(member => member.Name, StringComparer.Ordinal);

    private static string Target(SpecPlace place) => place.Text?.Split('/')[^1] ?? "";

    private static HashSet<string> Targets(Schema schema) =>
        schema
            .Choices.SelectMany(FragmentCollector.Branches)
            .Select(branch => branch.TextOf("$ref")?.Split('/')[^1])
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    private static ChangeSubject Subject(SchemaComparison pair, string value) => pair.Subject.Detail("discriminator-value", value);
}
