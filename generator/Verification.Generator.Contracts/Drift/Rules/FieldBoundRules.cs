using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Compares the limits of numbers and the lengths of texts.</summary>
internal static class FieldBoundRules
{
    public static void Run(FieldMatch match, ContractField field, DriftFindings findings)
    {
        foreach ((var keyword, var shown) in Bounds(match.Fact, field))
        {
            var own = field.Schema.Bounds.GetValueOrDefault(keyword) ?? (keyword is "maximum" ? field.LargestPage : null);
            if (own is not null && NumberText.AreSame(own, shown))
                continue;
            var said = own is null ? "the document gives none" : $"in the document it is {own}";
            findings.Add(
                RuleOf(keyword),
                FindingLevel.Error,
                match,
                field,
                shown,
                $"the page says that {keyword} of the {field.Kindly} is {shown}; {said}."
            );
        }

        if (match.Group.Grade != FactGrade.Schema)
            return;
        var named = Bounds(match.Fact, field);
        foreach ((var keyword, var own) in field.Schema.Bounds.Where(bound => IsBound(bound.Key) && !named.ContainsKey(bound.Key)))
        {
            findings.Add(
                RuleOf(keyword),
                FindingLevel.Note,
                match,
                field,
                own,
                $"the page gives the {field.Kindly} no {keyword}; in the document it is {own}."
            );
        }
    }

    /// <summary>The limits that a fact gives, in their places or in its text.</summary>
    internal static Dictionary<string, string> Bounds(FieldFact fact, ContractField field)
    {
        var bounds = new Dictionary<string, string>(fact.Bounds.Where(bound => IsBound(bound.Key)), StringComparer.Ordinal);
        var isNumber = field.Schema.Types.Any(type => type is "integer" or "number") || fact.Type?.Name is "integer" or "number";
        if (!isNumber || field.Kind == FactKind.Response)
            return bounds;
        ConstraintText.AddBounds(bounds, fact.Description);
        return bounds;
    }

    private static bool IsBound(string keyword) =>
        keyword is "minimum" or "maximum" or "minLength" or "maxLength" or "minItems" or "maxItems";

    private static string RuleOf(string keyword) =>
        keyword switch
        {
            "minimum" => DriftRules.MinimumDiffers,
            "maximum" => DriftRules.MaximumDiffers,
            _ => DriftRules.LengthDiffers,
        };
}
