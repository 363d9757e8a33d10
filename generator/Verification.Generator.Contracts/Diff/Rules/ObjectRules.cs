using Verification.Generator.Contracts.Diff.Engine;
using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of properties and of objects as a whole.</summary>
internal static class ObjectRules
{
    public static readonly Rule Added = Rule.ForSchema(
        "property-added",
        Compatible,
        Compatible,
        "The property {where} was added.",
        "Nothing to do: it is optional in requests, and readers ignore what they do not know.",
        RuleExample.Schema("{type: object}", "{type: object, properties: {a: {type: string}}}")
    );

    /// <summary>A property must now be sent.</summary>
    public static readonly Rule AddedRequired = Rule.ForSchema(
            "property-added-required",
            Direction.Request,
            Breaking,
            "The required property {where} was added.",
            "Make it optional, or give it a default.",
            RuleExample.Schema("{type: object}", "{type: object, required: [a], properties: {a: {type: string}}}")
        )
        .InFamilyOf(Added);

    /// <summary>A property must be sent, but the server has a value for it.</summary>
    public static readonly Rule AddedWithDefault = Rule.ForSchema(
            "property-added-required-with-default",
            Direction.Request,
            Compatible,
            "The required property {where} was added; its default {after} stands in for it.",
            "Make it optional: that is what a default means.",
            RuleExample.Schema("{type: object}", "{type: object, required: [a], properties: {a: {type: string, default: x}}}")
        )
        .InFamilyOf(Added);

    /// <summary>A property where there were to be no others.</summary>
    public static readonly Rule AddedToClosed = Rule.ForSchema(
            "property-added-to-closed-object",
            Direction.Response,
            Risky,
            "The property {where} was added to an object that allowed no other properties.",
            "Readers that refuse unknown properties fail; open the object first.",
            RuleExample.Schema(
                "{type: object, additionalProperties: false}",
                "{type: object, additionalProperties: false, properties: {a: {type: string}}}"
            )
        )
        .InFamilyOf(Added);

    public static readonly Rule Removed = Rule.ForSchema(
        "property-removed",
        Breaking,
        Breaking,
        "The property {where} was removed.",
        "Deprecate it and keep it, or publish a major version.",
        RuleExample.Schema("{type: object, properties: {a: {type: string}}}", "{type: object}")
    );

    /// <summary>A property must be there.</summary>
    public static readonly Rule BecameRequired = Rule.ForSchema(
        "property-became-required",
        Breaking,
        Compatible,
        "The property {where} became required.",
        "Keep it optional, or give it a default.",
        RuleExample.Schema(
            "{type: object, properties: {a: {type: string}}}",
            "{type: object, required: [a], properties: {a: {type: string}}}"
        )
    );

    /// <summary>A property must be there, but the server has a value for it.</summary>
    public static readonly Rule BecameRequiredWithDefault = Rule.ForSchema(
            "property-became-required-with-default",
            Direction.Request,
            Compatible,
            "The property {where} became required; its default {after} stands in for it.",
            "Keep it optional: that is what a default means.",
            RuleExample.Schema(
                "{type: object, properties: {a: {type: string, default: x}}}",
                "{type: object, required: [a], properties: {a: {type: string, default: x}}}"
            )
        )
        .InFamilyOf(BecameRequired);

    /// <summary>Nothing stands in for a required property any more.</summary>
    public static readonly Rule DefaultRemoved = Rule.ForSchema(
            "required-property-default-removed",
            Direction.Request,
            Breaking,
            "The default {before} of the required property {where} was removed.",
            "Requests that count on it are refused: keep the default, or make the property optional.",
            RuleExample.Schema(
                "{type: object, required: [a], properties: {a: {type: string, default: x}}}",
                "{type: object, required: [a], properties: {a: {type: string}}}"
            )
        )
        .InFamilyOf(AnnotationRules.DefaultChanged);

    /// <summary>A property may be missing.</summary>
    public static readonly Rule BecameOptional = Rule.ForSchema(
        "property-became-optional",
        Compatible,
        Breaking,
        "The property {where} became optional.",
        "Readers count on it: keep sending it, or publish a major version.",
        RuleExample.Schema(
            "{type: object, required: [a], properties: {a: {type: string}}}",
            "{type: object, properties: {a: {type: string}}}"
        )
    );

    /// <summary>A property is no longer accepted.</summary>
    public static readonly Rule BecameReadOnly = Rule.ForSchema(
        "property-became-read-only",
        Breaking,
        Compatible,
        "The property {where} became read-only.",
        "Keep accepting it, or publish a major version.",
        RuleExample.Schema(
            "{type: object, properties: {a: {type: string}}}",
            "{type: object, properties: {a: {type: string, readOnly: true}}}"
        )
    );

    /// <summary>A property is now accepted.</summary>
    public static readonly Rule BecameNotReadOnly = Rule.ForSchema(
        "property-became-not-read-only",
        Compatible,
        Compatible,
        "The property {where} is no longer read-only.",
        "Nothing to do.",
        RuleExample.Schema(
            "{type: object, properties: {a: {type: string, readOnly: true}}}",
            "{type: object, properties: {a: {type: string}}}"
        )
    );

    /// <summary>A property is no longer sent back.</summary>
    public static readonly Rule BecameWriteOnly = Rule.ForSchema(
        "property-became-write-only",
        Compatible,
        Breaking,
        "The property {where} became write-only.",
        "Keep sending it, or publish a major version.",
        RuleExample.Schema(
            "{type: object, properties: {a: {type: string}}}",
            "{type: object, properties: {a: {type: string, writeOnly: true}}}"
        )
    );

    /// <summary>A property is now sent back.</summary>
    public static readonly Rule BecameNotWriteOnly = Rule.ForSchema(
        "property-became-not-write-only",
        Compatible,
        Compatible,
        "The property {where} is no longer write-only.",
        "Nothing to do.",
        RuleExample.Schema(
            "{type: object, properties: {a: {type: string, writeOnly: true}}}",
            "{type: object, properties: {a: {type: string}}}"
        )
    );

    public static readonly Rule Closed = Rule.ForSchema(
        "additional-properties-closed",
        Breaking,
        Compatible,
        "{where} no longer allows other properties.",
        "Keep ignoring them, or publish a major version.",
        RuleExample.Schema("{type: object}", "{type: object, additionalProperties: false}")
    );

    public static readonly Rule Opened = Rule.ForSchema(
        "additional-properties-opened",
        Compatible,
        Risky,
        "{where} now allows other properties.",
        "Readers that refuse unknown properties fail.",
        RuleExample.Schema("{type: object, additionalProperties: false}", "{type: object}")
    );

    /// <summary>Other properties must fit a schema.</summary>
    public static readonly Rule ValuesRestricted = Rule.ForSchema(
        "additional-properties-restricted",
        Breaking,
        Compatible,
        "The other properties of {where} must now fit a schema.",
        "Keep accepting any, or publish a major version.",
        RuleExample.Schema("{type: object}", "{type: object, additionalProperties: {type: string}}")
    );

    /// <summary>Other properties are of any kind.</summary>
    public static readonly Rule ValuesFreed = Rule.ForSchema(
        "additional-properties-freed",
        Compatible,
        Breaking,
        "The other properties of {where} may now be anything.",
        "Readers parse them by the old schema: keep it, or publish a major version.",
        RuleExample.Schema("{type: object, additionalProperties: {type: string}}", "{type: object}")
    );

    public static IReadOnlyList<Rule> All { get; } =
    [
        Added,
        AddedRequired,
        AddedWithDefault,
        AddedToClosed,
        Removed,
        BecameRequired,
        BecameRequiredWithDefault,
        DefaultRemoved,
        BecameOptional,
        BecameReadOnly,
        BecameNotReadOnly,
        BecameWriteOnly,
        BecameNotWriteOnly,
        Closed,
        Opened,
        ValuesRestricted,
        ValuesFreed,
    ];
}
