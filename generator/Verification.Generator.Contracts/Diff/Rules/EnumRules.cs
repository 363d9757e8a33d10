using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of <c>enum</c> and <c>const</c>, which is an enum of one.</summary>
internal static class EnumRules
{
    public static readonly Rule ValueAdded = Rule.ForSchema(
            "enum-value-added",
            Compatible,
            Risky,
            "The value '{name}' was added to the values of {where}.",
            "Readers must have a branch for values that they do not know.",
            RuleExample.Schema("{type: string, enum: [sms]}", "{type: string, enum: [sms, rbm]}")
        )
        .Joining();

    public static readonly Rule ValueRemoved = Rule.ForSchema(
            "enum-value-removed",
            Breaking,
            Compatible,
            "The value '{name}' was removed from the values of {where}.",
            "Keep accepting the value, or publish a major version.",
            RuleExample.Schema("{type: string, enum: [sms, rbm]}", "{type: string, enum: [sms]}")
        )
        .Leaving();

    /// <summary>None of the old values is left.</summary>
    public static readonly Rule Replaced = Rule.ForSchema(
            "enum-replaced",
            Breaking,
            Breaking,
            "The values of {where} changed altogether, from {before} to {after}.",
            "Nobody knows the new values yet: keep the old ones beside them, or publish a major version.",
            RuleExample.Schema("{const: ok}", "{const: success}")
        )
        .OfLists();

    /// <summary>The values are now listed.</summary>
    public static readonly Rule Added = Rule.ForSchema(
        "enum-added",
        Breaking,
        Compatible,
        "The values of {where} are now limited to {after}.",
        "Keep accepting other values, or publish a major version.",
        RuleExample.Schema("{type: string}", "{type: string, enum: [sms, call]}")
    );

    /// <summary>The values are no longer listed.</summary>
    public static readonly Rule Removed = Rule.ForSchema(
        "enum-removed",
        Compatible,
        Breaking,
        "The values of {where} are no longer limited to {before}.",
        "Keep the list and add to it: readers can handle a new value, but not the loss of all meaning.",
        RuleExample.Schema("{type: string, enum: [sms, call]}", "{type: string}")
    );

    public static IReadOnlyList<Rule> All { get; } = [ValueAdded, ValueRemoved, Replaced, Added, Removed];
}
