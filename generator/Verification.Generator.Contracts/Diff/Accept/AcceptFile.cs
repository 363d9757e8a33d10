using System.Globalization;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Accept;

/// <summary>
/// Changes that somebody has accepted: a YAML or JSON list of entries with <c>fingerprint</c>, <c>reason</c>, <c>owner</c> and, if the
/// acceptance ends, <c>expiry</c> (its last day, <c>2030-12-31</c>).
/// </summary>
internal sealed class AcceptFile
{
    private readonly string file;
    private readonly IReadOnlyList<AcceptEntry> entries;

    private AcceptFile(string file, IReadOnlyList<AcceptEntry> entries)
    {
        this.file = file;
        this.entries = entries;
    }

    /// <summary>Reads an accept file.</summary>
    /// <exception cref="DocumentException">It cannot be read, or an entry lacks its reason or owner; the exception names file and line.</exception>
    public static AcceptFile Load(string file) => new(file, new AcceptEntryReader(file).Read(DocumentReader.Read(file)));

    /// <summary>Sets accepted changes aside. Entries that have expired or match no change become notices.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="today">The day that decides which entries have expired.</param>
    public DiffReport Apply(IReadOnlyList<Change> changes, DateOnly today)
    {
        Dictionary<string, AcceptEntry> valid = entries.Where(entry => !entry.HasExpired(today)).ToDictionary(entry => entry.Fingerprint, StringComparer.Ordinal);
        HashSet<string> found = [.. changes.Select(change => change.Id)];
        var counting = new List<Change>();
        var accepted = new List<AcceptedChange>();
        foreach (Change change in DiffReport.Sorted(changes))
        {
            if (valid.TryGetValue(change.Id, out AcceptEntry? entry)) accepted.Add(new AcceptedChange(change, entry.Reason, entry.Owner));
            else counting.Add(change);
        }

        return new DiffReport(counting, accepted, [.. entries.Select(entry => Notice(entry, today, found)).OfType<string>()]);
    }

    /// <summary>The same with the clock's day in UTC, so that the answer does not depend on where it is asked.</summary>
    public DiffReport Apply(IReadOnlyList<Change> changes, TimeProvider time) => Apply(changes, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    private string? Notice(AcceptEntry entry, DateOnly today, HashSet<string> found)
    {
        bool isMatched = found.Contains(entry.Fingerprint);
        string place = $"{file}({entry.Position.Line}): {entry.Fingerprint} of {entry.Owner}";
        string expiry = string.Create(CultureInfo.InvariantCulture, $"{entry.Expiry:yyyy-MM-dd}");
        return (entry.HasExpired(today), isMatched) switch
        {
            (true, true) => $"{place} expired after {expiry}: the change counts again.",
            (true, false) => $"{place} expired after {expiry} and matches no change: remove the entry.",
            (false, false) => $"{place} matches no change: remove the entry.",
            _ => null,
        };
    }
}
