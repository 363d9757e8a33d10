using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of the keywords that bound numbers, lengths and counts.</summary>
internal static class BoundRules
{
    private const string TightenedAdvice = "Requests that were fine are now refused: keep the old bound, or publish a major version.";
    private const string LoosenedAdvice = "Check buffers, columns and loops that rely on the old bound.";

    /// <summary>The bounds with their two rules each.</summary>
    public static IReadOnlyList<Bound> Bounds { get; } =
    [
        Create("minimum", "number", isUpper: false),
        Create("maximum", "number", isUpper: true),
        Create("minLength", "string", isUpper: false),
        Create("maxLength", "string", isUpper: true),
        Create("minItems", "array", isUpper: false),
        Create("maxItems", "array", isUpper: true),
        Create("minProperties", "object", isUpper: false),
        Create("maxProperties", "object", isUpper: true),
        Create("minContains", "array, contains: {type: string}", isUpper: false),
        Create("maxContains", "array, contains: {type: string}", isUpper: true),
    ];

    /// <summary>Numbers must be multiples of more.</summary>
    public static readonly Rule MultipleTightened = Rule.ForSchema(
            "multiple-of-tightened",
            Breaking,
            Compatible,
            "The multipleOf of {where} changed from {before} to {after}: fewer numbers are allowed.",
            TightenedAdvice,
            RuleExample.Schema("{type: integer, multipleOf: 5}", "{type: integer, multipleOf: 10}")
        )
        .Introducing("A multipleOf of {after} was introduced for {where}: fewer numbers are allowed.");

    /// <summary>Numbers need be multiples of less.</summary>
    public static readonly Rule MultipleLoosened = Rule.ForSchema(
            "multiple-of-loosened",
            Compatible,
            Risky,
            "The multipleOf of {where} changed from {before} to {after}: more numbers are allowed.",
            LoosenedAdvice,
            RuleExample.Schema("{type: integer, multipleOf: 10}", "{type: integer, multipleOf: 5}")
        )
        .Dropping("The multipleOf {before} of {where} was removed: more numbers are allowed.");

    /// <summary>Numbers must be multiples of something else.</summary>
    public static readonly Rule MultipleChanged = Rule.ForSchema(
        "multiple-of-changed",
        Breaking,
        Risky,
        "The multipleOf of {where} changed from {before} to {after}.",
        TightenedAdvice,
        RuleExample.Schema("{type: integer, multipleOf: 3}", "{type: integer, multipleOf: 5}")
    );

    public static readonly Rule UniqueAdded = Rule.ForSchema(
        "unique-items-added",
        Breaking,
        Compatible,
        "The elements of {where} must now be unique.",
        TightenedAdvice,
        RuleExample.Schema("{type: array}", "{type: array, uniqueItems: true}")
    );

    public static readonly Rule UniqueRemoved = Rule.ForSchema(
        "unique-items-removed",
        Compatible,
        Risky,
        "The elements of {where} may now repeat.",
        "Check sets and dictionaries that are filled from the list.",
        RuleExample.Schema("{type: array, uniqueItems: true}", "{type: array}")
    );

    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Bounds.SelectMany(bound => new[] { bound.Tightened, bound.Loosened }),
        MultipleTightened,
        MultipleLoosened,
        MultipleChanged,
        UniqueAdded,
        UniqueRemoved,
    ];

    private static Bound Create(string keyword, string type, bool isUpper)
    {
        var id = RuleNames.Kebab(keyword);
        (var wide, var narrow) = isUpper ? ("20", "10") : ("10", "20");
        var loose = $"{{type: {type}, {keyword}: {wide}}}";
        var tight = $"{{type: {type}, {keyword}: {narrow}}}";
        (var tighter, var looser) = isUpper ? ("decreased", "increased") : ("increased", "decreased");
        return new Bound(
            keyword,
            isUpper,
            Rule.ForSchema(
                    $"{id}-{tighter}",
                    Breaking,
                    Compatible,
                    $"The {keyword} of {{where}} was {tighter} from {{before}} to {{after}}.",
                    TightenedAdvice,
                    RuleExample.Schema(loose, tight)
                )
                .Introducing($"A {keyword} of {{after}} was introduced for {{where}}."),
            Rule.ForSchema(
                    $"{id}-{looser}",
                    Compatible,
                    Risky,
                    $"The {keyword} of {{where}} was {looser} from {{before}} to {{after}}.",
                    LoosenedAdvice,
                    RuleExample.Schema(tight, loose)
                )
                .Dropping($"The {keyword} {{before}} of {{where}} was removed.")
        );
    }
}

/// <summary>A keyword that bounds values from above or below.</summary>
/// <param name="Keyword">For instance <c>maxLength</c>.</param>
/// <param name="IsUpper">Whether it bounds from above.</param>
/// <param name="Tightened">The rule when fewer values are allowed.</param>
/// <param name="Loosened">The rule when more values are allowed.</param>
internal sealed record Bound(string Keyword, bool IsUpper, Rule Tightened, Rule Loosened);
