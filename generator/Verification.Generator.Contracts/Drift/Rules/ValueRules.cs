using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Compares the values of enums: those in a list, those in a sentence, and those in the document.</summary>
internal static class ValueRules
{
    /// <summary>How many values of a list must be known for another one to be taken for a value, too.</summary>
    private const int FewestKnown = 2;

    public static void Run(FieldMatch match, ContractField field, DriftFindings findings)
    {
        var listed = Listed(match.Fact, field);
        var said = Said(match.Fact, field);
        foreach (var value in listed)
            CompareValue(match, field, value, findings);
        foreach (var value in said?.Values ?? [])
            CompareSaid(match, field, listed, value, findings);
        if (All(match.Fact, field) is { Count: > 0 } all)
            AddMissing(match, field, all, findings);
        CompareRestrictions(match, field, listed, said, findings);
    }

    /// <summary>All values that the page lists for a fact; empty when it lists none.</summary>
    internal static IReadOnlyList<string> Listed(FieldFact fact, ContractField field)
    {
        if (fact.GluedValues is { } glued)
            return GluedWords.Split(glued, field.Schema.Values);
        return fact.Values;
    }

    /// <summary>
    /// All values that the page gives for a fact, in a list or in a sentence that claims to name them all; empty when there is neither.
    /// </summary>
    internal static IReadOnlyList<string> All(FieldFact fact, ContractField field)
    {
        if (Listed(fact, field) is { Count: > 0 } listed)
            return listed;
        return Said(fact, field) is { IsRule: true, IsComplete: true } said ? said.Values : [];
    }

    /// <summary>Compares one value that the page lists for a field.</summary>
    internal static void CompareValue(FieldMatch match, ContractField field, string value, DriftFindings findings)
    {
        if (field.Schema.Values.Count == 0 || field.Schema.Values.Contains(value))
            return;
        var spelt = field.Schema.Values.FirstOrDefault(own => ValueText.Normalize(own) == ValueText.Normalize(value));
        if (spelt is null)
        {
            findings.Add(
                DriftRules.EnumValueNotInDocument,
                FindingLevel.Error,
                field.Name,
                value,
                match.Page,
                match.Fact.LineOf(value),
                field.Pointer,
                $"the page lists the value '{value}' of the {field.Kindly}, which the document does not have."
            );
        }
        else
        {
            findings.Add(
                DriftRules.ValueCasingDiffers,
                FindingLevel.Error,
                field.Name,
                value,
                match.Page,
                match.Fact.LineOf(value),
                field.Pointer,
                $"the page writes the value '{value}' of the {field.Kindly}, the document '{spelt}'."
            );
        }
    }

    private static ListedValues? Said(FieldFact fact, ContractField field)
    {
        var said = ValueText.Parse(fact.Description);
        if (said is null || field.Schema.Values.Count == 0)
            return null;
        var known = said.Values.Count(value => IsKnown(field, value));
        // In a sentence, words that are no values stand between those that are; a list that says nothing but values has at most one that is
        // new.
        var isOneNew = said.IsClean && known >= FewestKnown && known == said.Values.Count - 1;
        var values = said.Values.Where(value =>
            IsKnown(field, value) || isOneNew || (said.IsRule && (said.IsClean || LooksLikeValue(value)))
        );
        return known == 0 ? null : said with { Values = [.. values] };
    }

    private static bool IsKnown(ContractField field, string value) =>
        field.Schema.Values.Any(own => ValueText.Normalize(own) == ValueText.Normalize(value));

    private static bool LooksLikeValue(string value) =>
        value.Length > 1 && (value.All(character => !char.IsLower(character)) || value.Contains('_', StringComparison.Ordinal));

    private static void CompareSaid(
        FieldMatch match,
        ContractField field,
        IReadOnlyList<string> listed,
        string value,
        DriftFindings findings
    )
    {
        if (field.Schema.Values.Contains(value) || listed.Contains(value))
            return;
        bool IsSame(string own) => ValueText.Normalize(own) == ValueText.Normalize(value);
        var shown =
            listed.FirstOrDefault(IsSame)
            ?? field.Schema.Values.FirstOrDefault(own => IsSame(own) && PageWords.Contains(match.Page.Page.AllText, own));
        if (shown is null)
        {
            CompareValue(match, field, value, findings);
            return;
        }

        findings.Add(
            DriftRules.PageValueCasing,
            FindingLevel.Note,
            match,
            field,
            value,
            $"the page writes the value of the {field.Kindly} once '{value}' and once '{shown}'."
        );
    }

    private static void AddMissing(FieldMatch match, ContractField field, IReadOnlyList<string> listed, DriftFindings findings)
    {
        HashSet<string> shown = [.. listed.Select(ValueText.Normalize)];
        foreach (var value in field.Schema.Values.Where(value => !shown.Contains(ValueText.Normalize(value))))
        {
            findings.Add(
                DriftRules.EnumValueNotOnPage,
                FindingLevel.Warning,
                match,
                field,
                value,
                $"the document has the value '{value}' of the {field.Kindly}, which the page does not list."
            );
        }
    }

    private static void CompareRestrictions(
        FieldMatch match,
        ContractField field,
        IReadOnlyList<string> listed,
        ListedValues? said,
        DriftFindings findings
    )
    {
        var isRestricted = said is { IsRule: true, IsComplete: true };
        HashSet<string> shown = [.. listed.Select(ValueText.Normalize)];
        if (isRestricted && shown.Count > 0 && said!.Values.Select(ValueText.Normalize).ToHashSet().IsProperSubsetOf(shown))
        {
            var values = string.Join(", ", said.Values);
            findings.Add(
                DriftRules.PageRestrictionConflict,
                FindingLevel.Note,
                match,
                field,
                values,
                $"the page says that {values} are the values of the {field.Kindly}, but lists {listed.Count}: {string.Join(", ", listed)}."
            );
        }

        var own = ValueText.Parse(field.Description);
        if (own is not { IsRule: true, IsComplete: true } || isRestricted)
            return;
        HashSet<string> all = [.. listed.Concat(field.Schema.Values).Select(ValueText.Normalize)];
        string[] restricted = [.. own.Values.Where(value => all.Contains(ValueText.Normalize(value)))];
        if (restricted.Length == 0 || restricted.Select(ValueText.Normalize).ToHashSet().SetEquals(all))
            return;
        var names = string.Join(", ", restricted);
        findings.Add(
            DriftRules.RestrictionNotOnPage,
            FindingLevel.Error,
            match,
            field,
            names,
            $"the document restricts the {field.Kindly} to {names}; the page does not say so."
        );
    }
}
