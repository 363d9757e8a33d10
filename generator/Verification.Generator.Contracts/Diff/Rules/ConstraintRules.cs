using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of keywords that ask for a pattern or shape.</summary>
internal static class ConstraintRules
{
    private const string NarrowedAdvice = "Requests that were fine are now refused: keep the old rule, or publish a major version.";
    private const string WidenedAdvice = "Check readers that rely on the old rule.";
    private const string ShapeAdvice = "Readers count on the shape: keep it, or publish a major version.";

    /// <summary>Keywords whose schema promises a shape; each with its rules.</summary>
    public static IReadOnlyList<Constraint> Shapes { get; } =
    [
        Create("items", "{type: array}", "{type: array, items: {type: string}}"),
        Create(
            "prefixItems",
            "{type: array, prefixItems: [{type: string}]}",
            "{type: array, prefixItems: [{type: string}, {type: integer}]}"
        ),
        Create("contains", "{type: array}", "{type: array, contains: {type: string}}"),
        Create("propertyNames", "{type: object}", "{type: object, propertyNames: {minLength: 2}}"),
        Create("patternProperties", "{type: object}", "{type: object, patternProperties: {^a: {type: string}}}"),
        Create("dependentSchemas", "{type: object}", "{type: object, dependentSchemas: {a: {minProperties: 2}}}"),
        Create("contentSchema", "{type: string}", "{type: string, contentSchema: {type: object}}"),
        Create(
            "then",
            "{if: {minProperties: 1}, else: {minProperties: 2}}",
            "{if: {minProperties: 1}, else: {minProperties: 2}, then: {minProperties: 3}}"
        ),
        Create(
            "else",
            "{if: {minProperties: 1}, then: {minProperties: 2}}",
            "{if: {minProperties: 1}, then: {minProperties: 2}, else: {minProperties: 3}}"
        ),
    ];

    /// <summary>Keywords that are compared as a whole, since what they allow cannot be told part by part.</summary>
    public static IReadOnlyList<Constraint> Opaque { get; } =
    [
        Create("not", "{type: string}", "{type: string, not: {const: a}}", "{type: string, not: {const: b}}"),
        Create(
            "if",
            "{then: {minProperties: 3}}",
            "{if: {minProperties: 1}, then: {minProperties: 3}}",
            "{if: {minProperties: 2}, then: {minProperties: 3}}"
        ),
        Create(
            "unevaluatedProperties",
            "{type: object}",
            "{type: object, unevaluatedProperties: false}",
            "{type: object, unevaluatedProperties: {type: string}}"
        ),
        Create(
            "unevaluatedItems",
            "{type: array}",
            "{type: array, unevaluatedItems: false}",
            "{type: array, unevaluatedItems: {type: string}}"
        ),
        Create("pattern", "{type: string}", "{type: string, pattern: '^a+$'}", "{type: string, pattern: '^b+$'}"),
    ];

    /// <summary>Keywords whose values say how to read text: any change misleads.</summary>
    public static IReadOnlyList<Constraint> Encodings { get; } =
    [CreateEncoding("contentEncoding", "base64", "base32"), CreateEncoding("contentMediaType", "application/json", "text/plain")];

    public static readonly Rule PatternGeneralized = Rule.ForSchema(
        "pattern-generalized",
        Compatible,
        Risky,
        "The pattern of {where} was widened from {before} to {after}.",
        WidenedAdvice,
        RuleExample.Schema(@"{type: string, pattern: '^\w+$'}", "{type: string, pattern: '.*'}")
    );

    /// <summary>One member now asks for another.</summary>
    public static readonly Rule DependentRequiredAdded = Rule.ForSchema(
        "dependent-required-added",
        Breaking,
        Compatible,
        "Where {where} has '{before}', it must now have '{name}' as well.",
        NarrowedAdvice,
        RuleExample.Schema("{type: object}", "{type: object, dependentRequired: {a: [b]}}")
    );

    /// <summary>One member no longer asks for another.</summary>
    public static readonly Rule DependentRequiredRemoved = Rule.ForSchema(
        "dependent-required-removed",
        Compatible,
        Breaking,
        "Where {where} has '{before}', it need no longer have '{name}'.",
        ShapeAdvice,
        RuleExample.Schema("{type: object, dependentRequired: {a: [b]}}", "{type: object}")
    );

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Shapes
            .Concat(Opaque)
            .Concat(Encodings)
            .SelectMany(constraint => new[] { constraint.Added, constraint.Removed, constraint.Changed })
            .OfType<Rule>()
            .Distinct(),
        PatternGeneralized,
        DependentRequiredAdded,
        DependentRequiredRemoved,
    ];

    private static Constraint Create(string keyword, string without, string with) =>
        new(
            keyword,
            Rule.ForSchema(
                RuleNames.Kebab(keyword) + "-added",
                Breaking,
                Compatible,
                $"The keyword {keyword} was added to {{where}}.",
                NarrowedAdvice,
                RuleExample.Schema(without, with)
            ),
            Rule.ForSchema(
                RuleNames.Kebab(keyword) + "-removed",
                Compatible,
                Breaking,
                $"The keyword {keyword} was removed from {{where}}.",
                ShapeAdvice,
                RuleExample.Schema(with, without)
            ),
            Changed: null
        );

    private static Constraint Create(string keyword, string without, string with, string other) =>
        new(
            keyword,
            Rule.ForSchema(
                RuleNames.Kebab(keyword) + "-added",
                Breaking,
                Compatible,
                $"The keyword {keyword} was added to {{where}}: {{after}}.",
                NarrowedAdvice,
                RuleExample.Schema(without, with)
            ),
            Rule.ForSchema(
                RuleNames.Kebab(keyword) + "-removed",
                Compatible,
                Risky,
                $"The keyword {keyword} was removed from {{where}}: {{before}}.",
                WidenedAdvice,
                RuleExample.Schema(with, without)
            ),
            Rule.ForSchema(
                RuleNames.Kebab(keyword) + "-changed",
                Breaking,
                Risky,
                $"The keyword {keyword} of {{where}} changed from {{before}} to {{after}}.",
                NarrowedAdvice,
                RuleExample.Schema(with, other)
            )
        );

    private static Constraint CreateEncoding(string keyword, string value, string other)
    {
        var rule = Rule.ForSchema(
            RuleNames.Kebab(keyword) + "-changed",
            Breaking,
            Breaking,
            $"The keyword {keyword} of {{where}} changed from {{before}} to {{after}}.",
            "Text that is read the old way is garbage: add a new property, or publish a major version.",
            RuleExample.Schema($"{{type: string, {keyword}: {value}}}", $"{{type: string, {keyword}: {other}}}")
        );
        return new Constraint(keyword, rule, rule, rule);
    }
}

/// <summary>A keyword with the rules for its coming, going and changing.</summary>
/// <param name="Keyword">For instance <c>contains</c>.</param>
/// <param name="Added">The rule when only the revision has it.</param>
/// <param name="Removed">The rule when only the base has it.</param>
/// <param name="Changed">The rule when both have it and differ; null where the schemas in it are compared instead.</param>
internal sealed record Constraint(string Keyword, Rule Added, Rule Removed, Rule? Changed);
