using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Collects differences: one for each changed place, with all operations that reach it.</summary>
internal sealed class DifferenceIndex(ContractView before, ContractView after, OperationNames names)
{
    /// <summary>Subjects that are a detail of their place: several of them may have changed at one place.</summary>
    private static readonly string[] Details =
    [
        "enum-value",
        "documentation",
        "extension",
        "scope",
        "union-member",
        "discriminator-value",
        "server",
    ];

    private readonly Dictionary<(string Family, SpecNode? Base, SpecNode? Revision, string Detail), Entry> entries = [];

    /// <summary>Adds a difference; the same place again adds an operation, and the worse of two levels stays.</summary>
    public void Add(Difference difference, IEnumerable<string> operations)
    {
        var all = Find(difference).Operations;
        foreach (var operation in operations)
            all.Add(names.NumberOf(operation));
    }

    /// <summary>Adds a difference in a schema with the operations that reach the schema.</summary>
    public void Add(Difference difference, OperationSet operations) => Find(difference).Operations.UnionWith(operations);

    public IReadOnlyList<Change> ToChanges() => DiffReport.Sorted(entries.Values.Select(ToChange));

    /// <summary>The error about a comparison that would fill a report which nobody reads.</summary>
    public static DocumentException TooMany(ContractDocument revision, Difference difference) =>
        revision.Error(
            difference.Revision?.Node ?? revision.Root,
            DocumentErrorCode.TooLarge,
            $"the two documents differ in more than {DocumentLimits.Changes} places; compare versions of the same contract."
        );

    private Entry Find(Difference difference)
    {
        var detail = Details.Contains(difference.Subject.Kind, StringComparer.Ordinal) ? difference.Subject.Name : "";
        (string, SpecNode?, SpecNode?, string) key = (difference.Rule.Family, difference.Base?.Node, difference.Revision?.Node, detail);
        if (!entries.TryGetValue(key, out var entry))
        {
            if (entries.Count == DocumentLimits.Changes)
                throw TooMany(after.Document, difference);
            entries[key] = entry = new Entry(difference);
        }
        else
        {
            entry.IsShared |=
                IsElsewhere(difference.Base, entry.Difference.Base) || IsElsewhere(difference.Revision, entry.Difference.Revision);
            if (difference.Level > entry.Difference.Level)
                entry.Difference = difference;
        }

        return entry;
    }

    /// <summary>Whether two references bring in the same thing.</summary>
    private static bool IsElsewhere(SpecPlace? place, SpecPlace? other) => !ReferenceEquals(place?.Reference?.Node, other?.Reference?.Node);

    private Change ToChange(Entry entry)
    {
        var difference = entry.Difference;
        var detail = Details.Contains(difference.Subject.Kind, StringComparer.Ordinal) ? difference.Subject.Name : "";
        return new Change
        {
            Rule = difference.Rule.IdFor(difference.Direction),
            Wire = difference.Level,
            Effect = difference.Rule.Effect,
            Operations = names.Sorted(entry.Operations),
            Subject = difference.Subject,
            Base = before.Describe(entry.IsShared ? difference.Base : difference.Base?.Reference ?? difference.Base),
            Revision = after.Describe(entry.IsShared ? difference.Revision : difference.Revision?.Reference ?? difference.Revision),
            Message = DifferenceMessage.Of(difference),
            Advice = difference.Rule.AdviceFor(difference.Direction),
            Values = $"{detail}\n{difference.Before}\n{difference.After}",
        };
    }

    private sealed class Entry(Difference difference)
    {
        public Difference Difference { get; set; } = difference;

        /// <summary>Whether several references lead to the place.</summary>
        public bool IsShared { get; set; }

        public OperationSet Operations { get; } = new();
    }
}
