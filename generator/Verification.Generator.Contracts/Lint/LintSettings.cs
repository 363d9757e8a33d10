using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Lint;

/// <summary>Which rules of <c>vgen lint</c> apply, and at which level.</summary>
internal sealed class LintSettings
{
    /// <summary>What stands for all rules of house style.</summary>
    public const string House = "house";

    private const string On = "on";
    private const string Off = "off";

    private static readonly Dictionary<string, FindingLevel> Levels = new(StringComparer.Ordinal)
    {
        ["note"] = FindingLevel.Note,
        ["warning"] = FindingLevel.Warning,
        ["error"] = FindingLevel.Error,
    };

    private readonly Dictionary<string, FindingLevel> levels;

    private LintSettings(Dictionary<string, FindingLevel> levels) => this.levels = levels;

    /// <summary>All rules but those of house style.</summary>
    public static LintSettings Default { get; } = Of([]);

    /// <summary>All rules.</summary>
    public static LintSettings Everything { get; } = Of([House + "=" + On]);

    /// <summary>The rules that apply.</summary>
    public IReadOnlyCollection<string> Rules => levels.Keys;

    /// <summary>The rules by default, and what is otherwise, in order.</summary>
    /// <param name="switches">Each <c>rule=level</c>, of which <see cref="Problem"/> finds nothing wrong.</param>
    public static LintSettings Of(IEnumerable<string> switches)
    {
        var levels = LintRules
            .Catalogue.Where(rule => !rule.IsHouse)
            .ToDictionary(rule => rule.Id, rule => rule.Level, StringComparer.Ordinal);
        foreach (var text in switches)
        {
            var (name, level) = Split(text);
            foreach (var rule in RulesOf(name))
            {
                if (level is Off)
                    levels.Remove(rule.Id);
                else
                    levels[rule.Id] = Levels.GetValueOrDefault(level, rule.Level);
            }
        }

        return new LintSettings(levels);
    }

    /// <summary>What is wrong with a switch; null for nothing.</summary>
    public static string? Problem(string text)
    {
        var (name, level) = Split(text);
        if (!RulesOf(name).Any())
        {
            var rules = string.Join(", ", LintRules.Catalogue.Select(rule => rule.Id).Order(StringComparer.Ordinal));
            return $"There is no rule '{name}'. The rules are {House} (those of house style), {rules}.";
        }

        return level is On or Off || Levels.ContainsKey(level)
            ? null
            : $"'{text}' does not say what to do with the rule: write {name}=off, note, warning, error or on.";
    }

    /// <summary>The findings of the rules that apply, at their levels.</summary>
    public IEnumerable<Finding> Apply(IEnumerable<Finding> findings) =>
        findings
            .Where(finding => levels.ContainsKey(finding.Rule))
            .Select(finding => finding.Level == levels[finding.Rule] ? finding : finding with { Level = levels[finding.Rule] });

    private static IEnumerable<LintRule> RulesOf(string name) =>
        LintRules.Catalogue.Where(rule => name == House ? rule.IsHouse : rule.Id == name);

    private static (string Name, string Level) Split(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (text, "") : (text[..equals], text[(equals + 1)..]);
    }
}
