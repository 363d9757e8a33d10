using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Accept;

/// <summary>A change that somebody has accepted.</summary>
/// <param name="Fingerprint">The <see cref="Change.Id"/> of the change.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Owner">Who accepted it.</param>
/// <param name="Expiry">The last day on which it is accepted; null for as long as the entry stands.</param>
/// <param name="Position">Where the entry stands in its file.</param>
internal sealed record AcceptEntry(string Fingerprint, string Reason, string Owner, DateOnly? Expiry, SourcePosition Position)
{
    /// <summary>Whether the last day is over.</summary>
    public bool HasExpired(DateOnly today) => today > Expiry;
}
