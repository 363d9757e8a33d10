using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>What the rules of <c>diff</c> say, as docs/rules.md says it.</summary>
internal static class RuleText
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Texts = new(() =>
        RuleCatalogue
            .Groups.SelectMany(group => group.Rules)
            .SelectMany(
                rule => rule.Directions,
                (rule, direction) => (Id: rule.IdFor(direction), Text: RuleDocument.Sentence(rule, direction))
            )
            .ToDictionary(rule => rule.Id, rule => rule.Text.Replace("*", "", StringComparison.Ordinal), StringComparer.Ordinal)
    );

    /// <summary>Level, message and advice of a rule; null for a rule of another command.</summary>
    public static string? Of(string id) => Texts.Value.GetValueOrDefault(id);
}
