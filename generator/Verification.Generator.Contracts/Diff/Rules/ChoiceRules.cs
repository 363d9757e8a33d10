using Verification.Generator.Contracts.Diff.Engine;
using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of <c>oneOf</c>, <c>anyOf</c> and <c>discriminator</c>.</summary>
internal static class ChoiceRules
{
    private const string Cat = "{title: Cat, type: object, properties: {c: {type: string}}}";
    private const string Dog = "{title: Dog, type: object, properties: {d: {type: string}}}";
    private const string Eel = "{title: Eel, type: object, properties: {e: {type: string}}}";
    private const string Ant = "{title: Ant, type: object, required: [a], properties: {a: {type: string}}}";
    private const string Bee = "{title: Bee, type: object, required: [b], properties: {b: {type: string}}}";
    private const string Any = "{title: Any, type: object, properties: {b: {type: string}}}";
    private const string NarrowedAdvice = "Requests that were fine are now refused: keep accepting them, or publish a major version.";
    private const string UnknownAdvice = "Readers must have a way to treat what they do not know.";
    private const string Components = "components: {schemas: {Cat: {type: object}, Dog: {type: object}}}";

    public static readonly Rule BranchAdded = Rule.ForSchema(
            "union-member-added",
            Compatible,
            Risky,
            "'{name}' was added to the alternatives of {where}.",
            UnknownAdvice,
            RuleExample.Schema($"{{oneOf: [{Cat}, {Dog}]}}", $"{{oneOf: [{Cat}, {Dog}, {Eel}]}}")
        )
        .Joining();

    public static readonly Rule BranchRemoved = Rule.ForSchema(
            "union-member-removed",
            Breaking,
            Compatible,
            "'{name}' was removed from the alternatives of {where}.",
            NarrowedAdvice,
            RuleExample.Schema($"{{oneOf: [{Cat}, {Dog}, {Eel}]}}", $"{{oneOf: [{Cat}, {Dog}]}}")
        )
        .Leaving();

    /// <summary>A branch joined or grew so that requests fit two.</summary>
    public static readonly Rule BranchOverlaps = Rule.ForSchema(
            "union-member-overlaps",
            Direction.Request,
            Breaking,
            "'{name}' among the alternatives of {where} now shares values with '{after}': a request that fits both is refused.",
            "Make the alternatives disjoint, name a discriminator, or use anyOf.",
            RuleExample.Schema($"{{oneOf: [{Ant}, {Bee}]}}", $"{{oneOf: [{Ant}, {Bee}, {Any}]}}")
        )
        .InFamilyOf(BranchAdded);

    /// <summary>The value must be one of several alternatives now.</summary>
    public static readonly Rule UnionAdded = Rule.ForSchema(
        "union-added",
        Breaking,
        Compatible,
        "{where} must now fit one of several alternatives: {after}.",
        NarrowedAdvice,
        RuleExample.Schema("{type: object, minProperties: 1}", $"{{type: object, minProperties: 1, oneOf: [{Cat}, {Dog}]}}")
    );

    /// <summary>The value need not be one of several alternatives any more.</summary>
    public static readonly Rule UnionRemoved = Rule.ForSchema(
        "union-removed",
        Compatible,
        Breaking,
        "{where} need no longer fit one of the alternatives {before}.",
        "Readers count on the alternatives: keep them, or publish a major version.",
        RuleExample.Schema($"{{type: object, minProperties: 1, oneOf: [{Cat}, {Dog}]}}", "{type: object, minProperties: 1}")
    );

    /// <summary>Several alternatives may hold at once.</summary>
    public static readonly Rule UnionLoosened = Rule.ForSchema(
        "one-of-became-any-of",
        Compatible,
        Risky,
        "{where} may now fit several of its alternatives at once.",
        UnknownAdvice,
        RuleExample.Schema($"{{oneOf: [{Cat}, {Dog}]}}", $"{{anyOf: [{Cat}, {Dog}]}}")
    );

    /// <summary>Only one alternative may hold.</summary>
    public static readonly Rule UnionTightened = Rule.ForSchema(
        "any-of-became-one-of",
        Breaking,
        Compatible,
        "{where} must now fit exactly one of its alternatives.",
        NarrowedAdvice,
        RuleExample.Schema($"{{anyOf: [{Cat}, {Dog}]}}", $"{{oneOf: [{Cat}, {Dog}]}}")
    );

    /// <summary>A property now tells the alternatives apart.</summary>
    public static readonly Rule DiscriminatorAdded = Rule.ForSchema(
        "discriminator-added",
        Compatible,
        Compatible,
        "The property '{after}' now tells the alternatives of {where} apart.",
        "Nothing to do on the wire; mind the types in generated code.",
        RuleExample.Schema($"{{oneOf: [{Cat}, {Dog}]}}", $"{{oneOf: [{Cat}, {Dog}], discriminator: {{propertyName: kind}}}}")
    );

    /// <summary>No property tells the alternatives apart any more.</summary>
    public static readonly Rule DiscriminatorRemoved = Rule.ForSchema(
        "discriminator-removed",
        Compatible,
        Risky,
        "The property '{before}' no longer tells the alternatives of {where} apart.",
        "Readers that choose by it must find another way.",
        RuleExample.Schema($"{{oneOf: [{Cat}, {Dog}], discriminator: {{propertyName: kind}}}}", $"{{oneOf: [{Cat}, {Dog}]}}")
    );

    /// <summary>Another property tells the alternatives apart.</summary>
    public static readonly Rule DiscriminatorChanged = Rule.ForSchema(
        "discriminator-changed",
        Breaking,
        Breaking,
        "The alternatives of {where} are told apart by '{after}' instead of '{before}'.",
        "Send both properties, or publish a major version.",
        RuleExample.Schema(
            $"{{oneOf: [{Cat}, {Dog}], discriminator: {{propertyName: kind}}}}",
            $"{{oneOf: [{Cat}, {Dog}], discriminator: {{propertyName: sort}}}}"
        )
    );

    /// <summary>A value of the discriminator joined.</summary>
    public static readonly Rule MappingAdded = Rule.ForSchema(
            "discriminator-value-added",
            Compatible,
            Risky,
            "The discriminator of {where} may now be '{name}'.",
            UnknownAdvice,
            Mapping("{cat: '#/components/schemas/Cat'}", "{cat: '#/components/schemas/Cat', kitten: '#/components/schemas/Cat'}")
        )
        .Joining();

    /// <summary>A value of the discriminator left.</summary>
    public static readonly Rule MappingRemoved = Rule.ForSchema(
            "discriminator-value-removed",
            Breaking,
            Compatible,
            "The discriminator of {where} can no longer be '{name}'.",
            NarrowedAdvice,
            Mapping("{cat: '#/components/schemas/Cat', kitten: '#/components/schemas/Cat'}", "{cat: '#/components/schemas/Cat'}")
        )
        .Leaving();

    /// <summary>A value of the discriminator stands for something else.</summary>
    public static readonly Rule MappingChanged = Rule.ForSchema(
        "discriminator-value-changed",
        Breaking,
        Breaking,
        "The discriminator value '{name}' of {where} stands for {after} instead of {before}.",
        "Add a new value instead, or publish a major version.",
        Mapping("{cat: '#/components/schemas/Cat'}", "{cat: '#/components/schemas/Dog'}")
    );

    public static IReadOnlyList<Rule> All { get; } =
    [
        BranchAdded,
        BranchRemoved,
        BranchOverlaps,
        UnionAdded,
        UnionRemoved,
        UnionLoosened,
        UnionTightened,
        DiscriminatorAdded,
        DiscriminatorRemoved,
        DiscriminatorChanged,
        MappingAdded,
        MappingRemoved,
        MappingChanged,
    ];

    private static RuleExample Mapping(string before, string after) =>
        new(ExampleScope.Schema, Union(before), Union(after)) { Appendix = Components };

    private static string Union(string mapping) =>
        $"{{oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}], discriminator: {{propertyName: kind, "
        + $"mapping: {mapping}}}}}";
}
