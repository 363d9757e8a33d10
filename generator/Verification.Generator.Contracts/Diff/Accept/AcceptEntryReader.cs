using System.Globalization;
using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Accept;

/// <summary>Reads the entries of an accept file. A misspelt member is an error: an <c>expiry</c> that nobody reads would never come.</summary>
internal sealed partial class AcceptEntryReader(string file)
{
    /// <summary>Reads a list of entries.</summary>
    /// <exception cref="DocumentException">It is no such list.</exception>
    public IReadOnlyList<AcceptEntry> Read(SpecNode root)
    {
        if (root is not SpecArray list) throw Error(root.Position, $"an accept file is a list of entries with 'fingerprint', 'reason' and 'owner'; this is {root.Kind}.");
        var entries = new List<AcceptEntry>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (SpecNode item in list.Items)
        {
            AcceptEntry entry = ReadEntry(item);
            if (!known.Add(entry.Fingerprint)) throw Error(entry.Position, $"the fingerprint '{entry.Fingerprint}' stands twice in this file; keep one entry.");
            entries.Add(entry);
        }

        return entries;
    }

    private AcceptEntry ReadEntry(SpecNode node)
    {
        if (node is not SpecObject entry) throw Error(node.Position, $"an entry has 'fingerprint', 'reason' and 'owner'; this is {node.Kind}.");
        foreach (SpecMember member in entry.Members.Where(member => member.Name is not ("fingerprint" or "reason" or "owner" or "expiry")))
        {
            throw Error(member.Position, $"an entry has no member '{member.Name}'; it has 'fingerprint', 'reason', 'owner' and 'expiry'.");
        }

        return new AcceptEntry(ReadFingerprint(entry), ReadText(entry, "reason"), ReadText(entry, "owner"), ReadExpiry(entry), entry.Position);
    }

    private string ReadFingerprint(SpecObject entry)
    {
        if (!entry.TryGetMember("fingerprint", out SpecMember? member)) throw Error(entry.Position, "the entry has no 'fingerprint'; 'vgen diff' shows it beside every change.");
        // A fingerprint without letters is a number to YAML.
        if (member.Value is SpecScalar { Type: SpecScalarType.Text or SpecScalarType.Number } scalar && Fingerprint().IsMatch(scalar.Value)) return scalar.Value;
        throw Error(member.Position, "a fingerprint is 16 characters of 0-9 and a-f, as 'vgen diff' shows it; put it in quotes.");
    }

    private string ReadText(SpecObject entry, string name)
    {
        if (!entry.TryGetMember(name, out SpecMember? member)) throw Error(entry.Position, $"the entry has no '{name}'; say {(name is "reason" ? "why" : "who")} the change is accepted{(name is "reason" ? "" : " by")}.");
        if (member.Value is SpecScalar { Type: SpecScalarType.Text } scalar && !string.IsNullOrWhiteSpace(scalar.Value)) return scalar.Value.Trim();
        throw Error(member.Position, $"'{name}' must be text that is not empty.");
    }

    private DateOnly? ReadExpiry(SpecObject entry)
    {
        if (!entry.TryGetMember("expiry", out SpecMember? member)) return null;
        if (member.Value is SpecScalar { Type: SpecScalarType.Text } scalar
            && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return date;
        throw Error(member.Position, "'expiry' is the last day of the acceptance, as year-month-day, for instance 2030-12-31.");
    }

    private DocumentException Error(SourcePosition position, string reason) => new(file, position, DocumentErrorCode.Structure, reason);

    [GeneratedRegex(@"^[0-9a-f]{16}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fingerprint();
}
