using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Accept;

/// <summary>Findings that somebody has accepted: one by its fingerprint, or all that agree with what the entry gives.</summary>
internal sealed record AcceptEntry
{
    /// <summary>The <see cref="Finding.Id"/> of the finding; null for any.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The rule; null for any, which only an entry with a fingerprint may leave out.</summary>
    public string? Rule { get; init; }

    /// <summary>The names that findings may have; none for any.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The values that findings may have; none for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The place in the document; one that ends in <c>*</c> stands for everything below it; null for any.</summary>
    public string? Pointer { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who accepted it; null when the entry does not say.</summary>
    public string? Owner { get; init; }

    /// <summary>The last day on which it is accepted; null for as long as the entry stands.</summary>
    public DateOnly? Expiry { get; init; }

    /// <summary>Where the entry stands in its file.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Whether the last day is over.</summary>
    public bool HasExpired(DateOnly today) => today > Expiry;

    /// <summary>Whether the entry is about a finding.</summary>
    public bool Covers(Finding finding) =>
        (Fingerprint is null || Fingerprint == finding.Id)
        && (Rule is null || Rule == finding.Rule)
        && (Names.Count == 0 || Names.Contains(finding.Name, StringComparer.Ordinal))
        && (Values.Count == 0 || (finding.Value is { } value && Values.Contains(value, StringComparer.Ordinal)))
        && (Pointer is null || IsAt(finding.Revision, Pointer) || IsAt(finding.Base, Pointer));

    private static bool IsAt(FindingPlace? place, string pointer)
    {
        if (place is null)
            return false;
        return pointer.EndsWith('*') ? place.Pointer.StartsWith(pointer[..^1], StringComparison.Ordinal) : place.Pointer == pointer;
    }
}
