using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>A single change of <see cref="SampleContract"/> and what it has to mean.</summary>
/// <param name="Name">The change, as the table names it.</param>
/// <param name="Wire">What it means on the wire, by the design's definition.</param>
/// <param name="CSharp">What it means for C#: a selection of <c>source</c>, <c>binary</c>, <c>behaviour</c>.</param>
/// <param name="From">The text in the contract.</param>
/// <param name="To">The text that replaces it.</param>
/// <param name="Why">Why the promise cannot be kept; null where it is kept.</param>
internal sealed record CompatibilityCase(string Name, FindingLevel Wire, string CSharp, string From, string To, string? Why = null)
{
    /// <summary>Whether the promise speaks of the change and is kept.</summary>
    public bool IsPromised => Wire is FindingLevel.Compatible or FindingLevel.Risky && Why is null;

    /// <summary>The contract after the change.</summary>
    public string Revision => SampleContract.With(From, To);

    public override string ToString() => Name;
}
