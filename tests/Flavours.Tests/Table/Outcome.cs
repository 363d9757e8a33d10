using Flavours.Tests.Flavours;

namespace Flavours.Tests.Table;

/// <summary>What came of one behaviour with one flavour.</summary>
/// <param name="Vendors">The vendors that it was shown with.</param>
/// <param name="Failures">Where its check failed.</param>
/// <param name="IsWrapped">Whether an exception came within one of the flavour's own.</param>
internal sealed record Outcome(IReadOnlyList<Vendor> Vendors, IReadOnlyDictionary<Vendor, Exception> Failures, bool IsWrapped)
{
    public bool Holds => Failures.Count == 0;

    public bool FailsEverywhere => Failures.Count == Vendors.Count;

    public override string ToString() => string.Join("\n\n", Failures.Select(failure => $"{failure.Key}: {failure.Value}"));
}
