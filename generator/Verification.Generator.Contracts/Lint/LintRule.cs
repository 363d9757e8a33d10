using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Lint;

/// <summary>A rule of <c>vgen lint</c>.</summary>
/// <param name="Id">Its id, which never changes its meaning.</param>
/// <param name="Level">The level of its findings.</param>
/// <param name="Meaning">What it finds, as one sentence.</param>
internal sealed record LintRule(string Id, FindingLevel Level, string Meaning)
{
    /// <summary>Whether it is a matter of house style, and off unless it is asked for.</summary>
    public bool IsHouse { get; init; }
}
