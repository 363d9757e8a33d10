using System.Globalization;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Accept;

/// <summary>
/// The findings of lint, drift and diff that somebody looked at and accepts: a YAML or JSON list of entries. An entry names one finding by
/// its <c>fingerprint</c>, or gives a <c>rule</c> and at least one of <c>name</c>, <c>value</c> and <c>pointer</c>, and excuses what agrees
/// with all of them; <c>name</c> and <c>value</c> may be lists, and a <c>pointer</c> that ends in <c>*</c> stands for everything below it.
/// Each has a <c>reason</c>, and may have an <c>owner</c> and an <c>expiry</c>, the last day on which it counts.
/// </summary>
internal sealed class AcceptFile
{
    /// <summary>The name of an accept file beside a document.</summary>
    public const string Name = "accepted.yaml";

    private readonly string file;
    private readonly IReadOnlyList<AcceptEntry> entries;

    private AcceptFile(string file, IReadOnlyList<AcceptEntry> entries)
    {
        this.file = file;
        this.entries = entries;
    }

    /// <summary>No entries: every finding counts.</summary>
    public static AcceptFile None { get; } = new("", []);

    /// <summary>Reads an accept file; one without a value accepts nothing.</summary>
    /// <exception cref="DocumentException">The file cannot be read, or an entry is broken; the exception names file and line.</exception>
    public static AcceptFile Load(string file) => Parse(file, DocumentReader.ReadBytes(file, file));

    /// <summary>Reads the content of an accept file.</summary>
    /// <param name="file">What to call it in messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="DocumentException">It is no accept file; the exception names file and line.</exception>
    public static AcceptFile Parse(string file, byte[] content)
    {
        if (!HasContent(content))
            return None;
        var root = DocumentReader.Parse(file, content);
        return root is SpecScalar { Type: SpecScalarType.Null } ? None : new AcceptFile(file, new AcceptEntryReader(file).Read(root));
    }

    /// <summary>The accept file beside a document, <c>accepted.yaml</c>, or none.</summary>
    /// <exception cref="DocumentException">There is one, and it cannot be read.</exception>
    public static AcceptFile Beside(string document)
    {
        var beside = Path.Combine(Path.GetDirectoryName(document) ?? "", Name);
        return File.Exists(beside) ? Load(beside) : None;
    }

    /// <summary>Sets accepted findings aside. Entries that have expired or match nothing become notices.</summary>
    /// <param name="kind">What the report is about.</param>
    /// <param name="findings">All findings, in the order of reports.</param>
    /// <param name="rules">The rules that were applied: entries about others are left alone.</param>
    /// <param name="time">The clock whose day in UTC decides which entries have expired, so that the result does not depend on where the
    /// command runs.</param>
    public FindingReport Apply(ReportKind kind, IReadOnlyList<Finding> findings, IReadOnlyCollection<string> rules, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var counting = new List<Finding>();
        var accepted = new List<AcceptedFinding>();
        var used = new HashSet<AcceptEntry>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
        {
            AcceptEntry[] matches = [.. entries.Where(entry => entry.Covers(finding))];
            var valid = matches.FirstOrDefault(entry => !entry.HasExpired(today));
            if (valid is null)
                counting.Add(finding);
            else
                accepted.Add(new AcceptedFinding(finding, valid.Reason, valid.Owner));
            // What has expired is still told from what matches nothing; of those that hold, the first one excuses.
            used.UnionWith(matches.Where(entry => entry == valid || entry.HasExpired(today)));
        }

        var notices = entries.Where(entry => IsAbout(entry, kind, rules)).Select(entry => Notice(entry, today, used.Contains(entry)));
        return new FindingReport(kind, counting, accepted, [.. notices.OfType<string>()]);
    }

    /// <summary>A fingerprint alone does not say which command it is from; most are of changes, which come and go.</summary>
    private static bool IsAbout(AcceptEntry entry, ReportKind kind, IReadOnlyCollection<string> rules) =>
        entry.Rule is { } rule ? rules.Contains(rule) : kind == ReportKind.Diff;

    private static bool HasContent(byte[] content)
    {
        using var lines = new StreamReader(new MemoryStream(content));
        while (lines.ReadLine() is { } line)
        {
            if (line.TrimStart() is { Length: > 0 } text && text[0] is not '#')
                return true;
        }

        return false;
    }

    private string? Notice(AcceptEntry entry, DateOnly today, bool isMatched)
    {
        var owner = entry.Owner is { } name ? $" of {name}" : "";
        var subject = $"{file}({entry.Position.Line}): {(entry.Fingerprint ?? $"the entry for '{entry.Rule}'")}{owner}";
        var expiry = string.Create(CultureInfo.InvariantCulture, $"{entry.Expiry:yyyy-MM-dd}");
        return (entry.HasExpired(today), isMatched) switch
        {
            (true, true) => $"{subject} expired after {expiry}: the finding counts again.",
            (true, false) => $"{subject} expired after {expiry} and matches nothing: remove the entry.",
            (false, false) => $"{subject} matches nothing: remove the entry.",
            _ => null,
        };
    }
}
