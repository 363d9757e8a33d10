using Verification.Generator.Contracts.Diff.CSharp;

namespace Verification.Generator.Contracts.Diff.Rules;

internal static class RuleCatalogue
{
    /// <summary>The rules by subject, in the order in which a reader of a contract meets it.</summary>
    public static IReadOnlyList<(string Subject, IReadOnlyList<Rule> Rules)> Groups { get; } =
    [
        ("Documents, paths and operations", OperationRules.All),
        ("Servers and security", SecurityRules.All),
        ("Quotas", RateLimitRules.All),
        ("Parameters", ParameterRules.All),
        ("Bodies, responses and headers", BodyRules.All),
        ("Properties", ObjectRules.All),
        ("Types and formats", TypeRules.All),
        ("Enums and constants", EnumRules.All),
        ("Bounds", BoundRules.All),
        ("Patterns and shapes", ConstraintRules.All),
        ("Unions", ChoiceRules.All),
        ("Defaults, deprecation and documentation", AnnotationRules.All),
    ];

    /// <summary>The ids that changes have, those of changes that only C# notices included.</summary>
    public static IReadOnlyCollection<string> Ids { get; } =
    [.. Groups.SelectMany(group => group.Rules).SelectMany(rule => rule.Directions.Select(rule.IdFor)), .. CSharpChange.Rules];
}
