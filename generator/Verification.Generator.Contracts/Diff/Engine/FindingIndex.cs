using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Collects findings: one for each changed place, with all operations that reach it.</summary>
internal sealed class FindingIndex(ContractView before, ContractView after, OperationNames names)
{
    /// <summary>Subjects that are a detail of their place: several of them may have changed at one place.</summary>
    private static readonly string[] Details = ["enum-value", "documentation", "extension", "scope", "union-member", "discriminator-value", "server"];

    private readonly Dictionary<(string Family, SpecNode? Base, SpecNode? Revision, string Detail), Entry> entries = [];

    /// <summary>Adds a finding; the same place again adds an operation, and the worse of two levels stays.</summary>
    public void Add(Finding finding, IEnumerable<string> operations)
    {
        OperationSet all = Find(finding).Operations;
        foreach (string operation in operations) all.Add(names.NumberOf(operation));
    }

    /// <summary>Adds a finding in a schema with the operations that reach the schema.</summary>
    public void Add(Finding finding, OperationSet operations) => Find(finding).Operations.UnionWith(operations);

    /// <summary>The changes, sorted.</summary>
    public IReadOnlyList<Change> ToChanges() => DiffReport.Sorted(entries.Values.Select(ToChange));

    /// <summary>The error about a comparison that would fill a report which nobody reads.</summary>
    public static DocumentException TooMany(ContractDocument revision, Finding finding) => revision.Error(finding.Revision?.Node ?? revision.Root, DocumentErrorCode.TooLarge,
        $"the two documents differ in more than {DocumentLimits.Changes} places; compare versions of the same contract.");

    private Entry Find(Finding finding)
    {
        string detail = Details.Contains(finding.Subject.Kind, StringComparer.Ordinal) ? finding.Subject.Name : "";
        (string, SpecNode?, SpecNode?, string) key = (finding.Rule.Family, finding.Base?.Node, finding.Revision?.Node, detail);
        if (!entries.TryGetValue(key, out Entry? entry))
        {
            if (entries.Count == DocumentLimits.Changes) throw TooMany(after.Document, finding);
            entries[key] = entry = new Entry(finding);
        }
        else
        {
            entry.IsShared |= IsElsewhere(finding.Base, entry.Finding.Base) || IsElsewhere(finding.Revision, entry.Finding.Revision);
            if (finding.Level > entry.Finding.Level) entry.Finding = finding;
        }

        return entry;
    }

    /// <summary>Whether two references bring in the same thing.</summary>
    private static bool IsElsewhere(SpecPlace? place, SpecPlace? other) => !ReferenceEquals(place?.Reference?.Node, other?.Reference?.Node);

    private Change ToChange(Entry entry)
    {
        Finding finding = entry.Finding;
        string detail = Details.Contains(finding.Subject.Kind, StringComparer.Ordinal) ? finding.Subject.Name : "";
        return new Change
        {
            Rule = finding.Rule.IdFor(finding.Direction),
            Wire = finding.Level,
            Operations = names.Sorted(entry.Operations),
            Subject = finding.Subject,
            Base = before.Describe(entry.IsShared ? finding.Base : finding.Base?.Reference ?? finding.Base),
            Revision = after.Describe(entry.IsShared ? finding.Revision : finding.Revision?.Reference ?? finding.Revision),
            Message = FindingMessage.Of(finding),
            Advice = finding.Rule.Advice,
            Values = $"{detail}\n{finding.Before}\n{finding.After}",
        };
    }

    private sealed class Entry(Finding finding)
    {
        public Finding Finding { get; set; } = finding;

        /// <summary>Whether several references lead to the place.</summary>
        public bool IsShared { get; set; }

        public OperationSet Operations { get; } = new();
    }
}
