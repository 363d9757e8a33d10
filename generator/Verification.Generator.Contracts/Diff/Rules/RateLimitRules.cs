using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of the quota of requests, which <c>x-rate-limit</c> of a document gives.</summary>
internal static class RateLimitRules
{
    private const string Paths = "\npaths: {}";

    public static readonly Rule Lowered = Rule.For(
            "rate-limit-lowered",
            Breaking,
            "The quota was lowered from {before} to {after}.",
            "Jobs that used the old quota are now refused with status 429: regenerate the client, which waits, and tell its callers.",
            RuleExample.Document(
                "x-rate-limit: {permits: 100, window-seconds: 60}" + Paths,
                "x-rate-limit: {permits: 60, window-seconds: 60}" + Paths
            )
        )
        .Introducing("A quota of {after} was introduced.");

    public static readonly Rule Raised = Rule.For(
            "rate-limit-raised",
            Compatible,
            "The quota was raised from {before} to {after}.",
            "Regenerate the client: until then it waits longer than it has to.",
            RuleExample.Document(
                "x-rate-limit: {permits: 60, window-seconds: 60}" + Paths,
                "x-rate-limit: {permits: 100, window-seconds: 60}" + Paths
            )
        )
        .Dropping("The quota of {before} was removed.");

    public static IReadOnlyList<Rule> All { get; } = [Lowered, Raised];
}
