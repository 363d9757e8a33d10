using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings;

/// <summary>
/// The findings of lint and drift that somebody looked at and accepts: a YAML or JSON list of entries with <c>rule</c>, <c>reason</c>
/// and at least one of <c>name</c>, <c>value</c> and <c>pointer</c>. An entry excuses the findings that agree with all it gives;
/// <c>name</c> and <c>value</c> may be lists, and a <c>pointer</c> that ends in <c>*</c> stands for everything below it.
/// </summary>
internal sealed class AcceptedFindings
{
    private readonly string file;
    private readonly IReadOnlyList<AcceptedEntry> entries;

    private AcceptedFindings(string file, IReadOnlyList<AcceptedEntry> entries)
    {
        this.file = file;
        this.entries = entries;
    }

    /// <summary>No entries: every finding counts.</summary>
    public static AcceptedFindings None { get; } = new("", []);

    /// <summary>Reads an accept file; one without a value accepts nothing.</summary>
    /// <exception cref="DocumentException">The file cannot be read, or an entry lacks a rule, a reason or a place.</exception>
    public static AcceptedFindings Load(string file)
    {
        if (new FileInfo(file) is { Exists: true, Length: 0 } || !HasContent(file)) return None;
        SpecNode root = DocumentReader.Read(file);
        if (root is SpecScalar { Type: SpecScalarType.Null }) return None;
        if (root is not SpecArray list) throw Failure(file, root, $"an accept file is a list of entries, this is {root.Kind}.");
        return new AcceptedFindings(file, [.. list.Items.Select(item => Entry(file, item))]);
    }

    /// <summary>The accept file beside a document, <c>accepted.yaml</c>, or none.</summary>
    /// <exception cref="DocumentException">There is one, and it cannot be read.</exception>
    public static AcceptedFindings Beside(string document)
    {
        string beside = Path.Combine(Path.GetDirectoryName(document) ?? "", "accepted.yaml");
        return File.Exists(beside) ? Load(beside) : None;
    }

    /// <summary>Parts findings into those that count and those that are accepted.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="rules">The rules that were applied: an entry for one of them that excuses nothing is reported.</param>
    public FindingReport Apply(IReadOnlyList<Finding> findings, IReadOnlyCollection<string> rules)
    {
        var counting = new List<Finding>();
        var accepted = new List<AcceptedFinding>();
        var used = new HashSet<AcceptedEntry>(ReferenceEqualityComparer.Instance);
        foreach (Finding finding in findings)
        {
            AcceptedEntry? match = entries.FirstOrDefault(entry => entry.Covers(finding));
            if (match is null) counting.Add(finding);
            else accepted.Add(new AcceptedFinding(finding, match.Reason));
            if (match is not null) used.Add(match);
        }

        return new FindingReport(counting, accepted, [.. entries.Where(entry => !used.Contains(entry) && rules.Contains(entry.Rule)).Select(Unmatched)]);
    }

    private string Unmatched(AcceptedEntry entry) =>
        $"{file}:{entry.Line}: no finding of '{entry.Rule}' is excused by this entry; remove it if the finding is gone.";

    private static bool HasContent(string file)
    {
        if (!File.Exists(file)) return true;
        return File.ReadLines(file).Any(line => line.TrimStart() is { Length: > 0 } text && text[0] is not '#');
    }

    private static AcceptedEntry Entry(string file, SpecNode node)
    {
        if (node is not SpecObject entry) throw Failure(file, node, $"an entry is an object, this is {node.Kind}.");
        string rule = entry.Text("rule") ?? throw Failure(file, node, "the entry does not say which 'rule' it is about.");
        string reason = entry.Text("reason") is { Length: > 0 } text ? text : throw Failure(file, node, "the entry gives no 'reason'.");
        (string[] names, string[] values, string? pointer) = (Texts(entry["name"]), Texts(entry["value"]), entry.Text("pointer"));
        if (names.Length + values.Length == 0 && pointer is null) throw Failure(file, node, "the entry needs a 'name', a 'value' or a 'pointer'.");
        return new AcceptedEntry(rule, names, values, pointer, reason, node.Position.Line);
    }

    private static string[] Texts(SpecNode? node) => node switch
    {
        SpecScalar scalar => [scalar.Value],
        SpecArray list => [.. list.Items.OfType<SpecScalar>().Select(item => item.Value)],
        _ => [],
    };

    private static DocumentException Failure(string file, SpecNode node, string reason) => new(file, node.Position, DocumentErrorCode.Structure, reason);

    private sealed record AcceptedEntry(string Rule, string[] Names, string[] Values, string? Pointer, string Reason, int Line)
    {
        public bool Covers(Finding finding) => Rule == finding.Rule
            && (Names.Length == 0 || Names.Contains(finding.Name))
            && (Values.Length == 0 || Values.Contains(finding.Value))
            && (Pointer is null || (Pointer.EndsWith('*') ? finding.Pointer.StartsWith(Pointer[..^1], StringComparison.Ordinal) : finding.Pointer == Pointer));
    }
}
