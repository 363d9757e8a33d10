using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of <c>type</c>, null and <c>format</c>.</summary>
internal static class TypeRules
{
    private const string RequestAdvice = "Accept the old form as well, or publish a major version.";
    private const string ReadAdvice = "Readers parse by the old type; offer the new form as a new property, or publish a major version.";

    public static readonly Rule TypeWidened = Rule.ForSchema(
        "type-widened",
        Compatible,
        Breaking,
        "The type of {where} was widened from {before} to {after}.",
        ReadAdvice,
        RuleExample.Schema("{type: integer}", "{type: [integer, string]}")
    );

    public static readonly Rule TypeNarrowed = Rule.ForSchema(
        "type-narrowed",
        Breaking,
        Compatible,
        "The type of {where} was narrowed from {before} to {after}.",
        RequestAdvice,
        RuleExample.Schema("{type: number}", "{type: integer}")
    );

    public static readonly Rule TypeChanged = Rule.ForSchema(
        "type-changed",
        Breaking,
        Breaking,
        "The type of {where} changed from {before} to {after}.",
        "Add a new member beside the old one, or publish a major version.",
        RuleExample.Schema("{type: boolean}", "{type: string}")
    );

    public static readonly Rule BecameNullable = Rule.ForSchema(
        "became-nullable",
        Compatible,
        Breaking,
        "{where} may now be null.",
        "Readers that count on a value fail; keep sending one, or publish a major version.",
        RuleExample.Schema("{type: string}", "{type: [string, 'null']}")
    );

    /// <summary>Null is no longer allowed.</summary>
    public static readonly Rule BecameNotNullable = Rule.ForSchema(
        "became-not-nullable",
        Breaking,
        Compatible,
        "{where} may no longer be null.",
        "Keep accepting null as 'not given', or publish a major version.",
        RuleExample.Schema("{type: string, nullable: true}", "{type: string}")
    );

    /// <summary>A format is asked for.</summary>
    public static readonly Rule FormatAdded = Rule.ForSchema(
        "format-added",
        Breaking,
        Compatible,
        "{where} must now have the format {after}.",
        RequestAdvice,
        RuleExample.Schema("{type: string}", "{type: string, format: uuid}")
    );

    /// <summary>No format is asked for any more.</summary>
    public static readonly Rule FormatRemoved = Rule.ForSchema(
        "format-removed",
        Compatible,
        Breaking,
        "{where} need no longer have the format {before}.",
        ReadAdvice,
        RuleExample.Schema("{type: string, format: date}", "{type: string}")
    );

    public static readonly Rule FormatWidened = Rule.ForSchema(
        "format-widened",
        Compatible,
        Breaking,
        "The format of {where} was widened from {before} to {after}.",
        ReadAdvice,
        RuleExample.Schema("{type: integer, format: int32}", "{type: integer, format: int64}")
    );

    public static readonly Rule FormatNarrowed = Rule.ForSchema(
        "format-narrowed",
        Breaking,
        Compatible,
        "The format of {where} was narrowed from {before} to {after}.",
        RequestAdvice,
        RuleExample.Schema("{type: number, format: double}", "{type: number, format: float}")
    );

    /// <summary>The widest format is now named, or no longer.</summary>
    public static readonly Rule FormatClarified = Rule.ForSchema(
        "format-clarified",
        Compatible,
        Compatible,
        "The format of {where} changed from {before} to {after}; both mean the same numbers.",
        "Nothing to do on the wire; mind the type in generated code.",
        RuleExample.Schema("{type: integer}", "{type: integer, format: int64}")
    );

    /// <summary>Another format is asked for.</summary>
    public static readonly Rule FormatChanged = Rule.ForSchema(
        "format-changed",
        Breaking,
        Breaking,
        "The format of {where} changed from {before} to {after}.",
        "Add a new member beside the old one, or publish a major version.",
        RuleExample.Schema("{type: string, format: date}", "{type: string, format: date-time}")
    );

    public static IReadOnlyList<Rule> All { get; } =
    [
        TypeWidened,
        TypeNarrowed,
        TypeChanged,
        BecameNullable,
        BecameNotNullable,
        FormatAdded,
        FormatRemoved,
        FormatWidened,
        FormatNarrowed,
        FormatClarified,
        FormatChanged,
    ];
}
