using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of parameters, whatever their schema says.</summary>
internal static class ParameterRules
{
    private const string None = "{operationId: a}";
    private const string KeepAdvice = "Keep the old way working, or publish a major version.";

    /// <summary>A parameter that may be left out is new.</summary>
    public static readonly Rule Added = Rule.For(
        "request-parameter-added",
        Compatible,
        "The optional {before} parameter {where} was added.",
        "Nothing to do.",
        RuleExample.Operation(None, "{operationId: a, parameters: [{name: size, in: query}]}")
    );

    /// <summary>A parameter that must be there is new.</summary>
    public static readonly Rule AddedRequired = Rule.For(
            "request-parameter-added-required",
            Breaking,
            "The required {before} parameter {where} was added.",
            "Make it optional with a default that acts as before.",
            RuleExample.Operation(None, "{operationId: a, parameters: [{name: size, in: query, required: true}]}")
        )
        .WhenReceived(Compatible);

    public static readonly Rule Removed = Rule.For(
        "request-parameter-removed",
        Breaking,
        "The {before} parameter {where} was removed.",
        "Keep honouring it, or publish a major version: ignoring a filter silently is worse than refusing it.",
        RuleExample.Operation("{operationId: a, parameters: [{name: size, in: query}]}", None)
    );

    public static readonly Rule Moved = Rule.For(
        "request-parameter-moved",
        Breaking,
        "The parameter {where} moved from {before} to {after}.",
        KeepAdvice,
        RuleExample.Operation("{parameters: [{name: size, in: query}]}", "{parameters: [{name: size, in: header}]}")
    );

    /// <summary>A parameter must be there.</summary>
    public static readonly Rule BecameRequired = Rule.For(
            "request-parameter-became-required",
            Breaking,
            "The parameter {where} became required.",
            "Keep it optional with a default that acts as before.",
            RuleExample.Operation("{parameters: [{name: size, in: query}]}", "{parameters: [{name: size, in: query, required: true}]}")
        )
        .WhenReceived(Compatible);

    /// <summary>A parameter may be left out.</summary>
    public static readonly Rule BecameOptional = Rule.For(
            "request-parameter-became-optional",
            Compatible,
            "The parameter {where} became optional.",
            "Nothing to do.",
            RuleExample.Operation("{parameters: [{name: size, in: query, required: true}]}", "{parameters: [{name: size, in: query}]}")
        )
        .WhenReceived(Breaking);

    /// <summary>A parameter is written otherwise.</summary>
    public static readonly Rule StyleChanged = Rule.For(
        "request-parameter-style-changed",
        Breaking,
        "The parameter {where} is written as {after} instead of {before}.",
        KeepAdvice,
        RuleExample.Operation(
            "{parameters: [{name: ids, in: query, schema: {type: array}}]}",
            "{parameters: [{name: ids, in: query, explode: false, schema: {type: array}}]}"
        )
    );

    /// <summary>A parameter's media type changed.</summary>
    public static readonly Rule ContentChanged = Rule.For(
        "request-parameter-content-changed",
        Breaking,
        "The parameter {where} is written as {after} instead of {before}.",
        KeepAdvice,
        RuleExample.Operation(
            "{parameters: [{name: filter, in: query, schema: {type: object}}]}",
            "{parameters: [{name: filter, in: query, content: {application/json: {schema: {type: object}}}}]}"
        )
    );

    /// <summary>An empty or unescaped value is refused.</summary>
    public static readonly Rule FormRefused = Rule.For(
        "request-parameter-form-refused",
        Breaking,
        "The parameter {where} no longer allows {name}.",
        KeepAdvice,
        RuleExample.Operation("{parameters: [{name: size, in: query, allowEmptyValue: true}]}", "{parameters: [{name: size, in: query}]}")
    );

    /// <summary>An empty or unescaped value is accepted.</summary>
    public static readonly Rule FormAllowed = Rule.For(
        "request-parameter-form-allowed",
        Compatible,
        "The parameter {where} now allows {name}.",
        "Nothing to do.",
        RuleExample.Operation("{parameters: [{name: size, in: query}]}", "{parameters: [{name: size, in: query, allowReserved: true}]}")
    );

    /// <summary>An instant is rounded otherwise before it is sent.</summary>
    public static readonly Rule RoundingChanged = Rule.For(
        "request-parameter-rounding-changed",
        Risky,
        "The parameter {where} is sent {after} instead of {before}.",
        "Generated clients select other data at the edges: make sure that nothing is lost there.",
        RuleExample.Operation(
            "{parameters: [{name: since, in: query, schema: {type: string, format: date-time}}]}",
            "{parameters: [{name: since, in: query, x-instant: {precision: seconds, round: down}, schema: {type: string, format: "
                + "date-time}}]}"
        )
    );

    /// <summary>A parameter's end is announced.</summary>
    public static readonly Rule Deprecated = Rule.For(
        "request-parameter-deprecated",
        Compatible,
        "The parameter {where} was deprecated.",
        "Plan to do without it.",
        RuleExample.Operation("{parameters: [{name: size, in: query}]}", "{parameters: [{name: size, in: query, deprecated: true}]}")
    );

    /// <summary>A parameter's end is called off.</summary>
    public static readonly Rule Reactivated = Rule.For(
        "request-parameter-reactivated",
        Compatible,
        "The parameter {where} is no longer deprecated.",
        "Nothing to do.",
        RuleExample.Operation("{parameters: [{name: size, in: query, deprecated: true}]}", "{parameters: [{name: size, in: query}]}")
    );

    public static IReadOnlyList<Rule> All { get; } =
    [
        Added,
        AddedRequired,
        Removed,
        Moved,
        BecameRequired,
        BecameOptional,
        StyleChanged,
        ContentChanged,
        FormRefused,
        FormAllowed,
        RoundingChanged,
        Deprecated,
        Reactivated,
    ];
}
