using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of what accompanies a schema: defaults, deprecation, documentation.</summary>
internal static class AnnotationRules
{
    public static readonly Rule DefaultChanged = Rule.ForSchema(
            "default-changed",
            Risky,
            Compatible,
            "The default of {where} changed from {before} to {after}.",
            "Clients that leave it out get something else: name it in the changelog.",
            RuleExample.Schema("{type: integer, default: 1}", "{type: integer, default: 2}")
        )
        .Introducing("A default of {after} was introduced for {where}.")
        .Dropping("The default {before} of {where} was removed.");

    public static readonly Rule ParameterDefaultChanged = Rule.For(
            "request-parameter-default-changed",
            Breaking,
            "The default of the parameter {where} changed from {before} to {after}.",
            "The same request now means something else: keep the default, or publish a major version.",
            RuleExample.Operation(
                "{parameters: [{name: size, in: query, schema: {type: integer, default: 50}}]}",
                "{parameters: [{name: size, in: query, schema: {type: integer, default: 20}}]}"
            )
        )
        .Introducing("A default of {after} was introduced for the parameter {where}.")
        .Dropping("The default {before} of the parameter {where} was removed.");

    public static readonly Rule Deprecated = Rule.ForSchema(
        "deprecated",
        Compatible,
        Compatible,
        "{where} was deprecated.",
        "Plan to do without it.",
        RuleExample.Schema("{type: string}", "{type: string, deprecated: true}")
    );

    /// <summary>Its end is called off.</summary>
    public static readonly Rule Reactivated = Rule.ForSchema(
        "reactivated",
        Compatible,
        Compatible,
        "{where} is no longer deprecated.",
        "Nothing to do.",
        RuleExample.Schema("{type: string, deprecated: true}", "{type: string}")
    );

    /// <summary>A text for people changed.</summary>
    public static readonly Rule DocumentationChanged = Rule.For(
        "documentation-changed",
        None,
        "The {name} of {where} changed.",
        "Nothing to do.",
        RuleExample.Operation("{summary: Reads a thing}", "{summary: Reads one thing}")
    );

    /// <summary>A text gained characters that are not seen or that end a line.</summary>
    public static readonly Rule UnsafeTextAdded = Rule.For(
            "unsafe-characters-added",
            Risky,
            "The {name} of {where} gained characters that are not seen or that end a line: {after}.",
            "Find out what they are for, and take them out: they hide from a reader what a text says, and end comments in code.",
            RuleExample.Operation("{summary: Reads a thing}", "{summary: \"Reads a thing\\u2028\"}")
        )
        .InFamilyOf(DocumentationChanged);

    public static readonly Rule ExtensionChanged = Rule.For(
            "extension-changed",
            None,
            "The extension {name} of {where} changed from {before} to {after}.",
            "Check the tools that read it.",
            RuleExample.Operation("{x-internal: true}", "{x-internal: false}")
        )
        .Introducing("The extension {name} of {where} was added: {after}.")
        .Dropping("The extension {name} of {where} was removed: {before}.");

    public static IReadOnlyList<Rule> All { get; } =
    [DefaultChanged, ParameterDefaultChanged, Deprecated, Reactivated, DocumentationChanged, UnsafeTextAdded, ExtensionChanged];
}
