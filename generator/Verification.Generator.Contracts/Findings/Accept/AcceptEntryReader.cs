using System.Globalization;
using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Findings.Accept;

/// <summary>
/// Reads the entries of an accept file. A misspelt member is an error: an <c>expiry</c> that is not read would never come.
/// </summary>
internal sealed partial class AcceptEntryReader(string file)
{
    private static readonly string[] Members = ["fingerprint", "rule", "name", "value", "pointer", "reason", "owner", "expiry"];

    /// <summary>Reads a list of entries.</summary>
    /// <exception cref="DocumentException">It is no such list.</exception>
    public IReadOnlyList<AcceptEntry> Read(SpecNode root)
    {
        if (root is not SpecArray list)
            throw Error(root.Position, $"an accept file is a list of entries; this is {root.Kind}.");
        var entries = new List<AcceptEntry>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            var entry = ReadEntry(item);
            if (entry.Fingerprint is { } fingerprint && !known.Add(fingerprint))
            {
                throw Error(entry.Position, $"the fingerprint '{fingerprint}' is repeated in this file; keep one entry.");
            }

            entries.Add(entry);
        }

        return entries;
    }

    private AcceptEntry ReadEntry(SpecNode node)
    {
        if (node is not SpecObject entry)
            throw Error(node.Position, $"an entry is an object; this is {node.Kind}.");
        foreach (var member in entry.Members.Where(member => !Members.Contains(member.Name, StringComparer.Ordinal)))
        {
            throw Error(member.Position, $"an entry has no member '{member.Name}'; it may have {string.Join(", ", Members)}.");
        }

        var read = new AcceptEntry
        {
            Fingerprint = ReadFingerprint(entry),
            Rule = ReadText(entry, "rule"),
            Names = ReadTexts(entry, "name"),
            Values = ReadTexts(entry, "value"),
            Pointer = ReadText(entry, "pointer"),
            Reason =
                ReadText(entry, "reason") ?? throw Error(entry.Position, "the entry has no 'reason'; say why the finding is accepted."),
            Owner = ReadText(entry, "owner"),
            Expiry = ReadExpiry(entry),
            Position = entry.Position,
        };
        if (read.Fingerprint is null)
            CheckSubject(read);
        else if (read.Owner is null)
            throw Error(entry.Position, "the entry has a 'fingerprint' and no 'owner'; say who has accepted the finding.");
        return read;
    }

    /// <summary>An entry without a fingerprint must not excuse all findings of a rule, wherever they are.</summary>
    private void CheckSubject(AcceptEntry entry)
    {
        if (entry.Rule is null)
        {
            throw Error(
                entry.Position,
                "the entry says no subject; give it a 'fingerprint', or a 'rule' with a 'name', a 'value' or a 'pointer'."
            );
        }

        if (entry.Names.Count + entry.Values.Count == 0 && entry.Pointer is null)
        {
            throw Error(entry.Position, "the entry needs a 'name', a 'value' or a 'pointer' beside its 'rule'.");
        }
    }

    private string? ReadFingerprint(SpecObject entry)
    {
        if (!entry.TryGetMember("fingerprint", out var member))
            return null;
        // A fingerprint without letters is a number to YAML.
        var isText = member.Value is SpecScalar { Type: SpecScalarType.Text or SpecScalarType.Number };
        if (isText && member.Value is SpecScalar scalar && Fingerprint().IsMatch(scalar.Value))
            return scalar.Value;
        throw Error(member.Position, "a fingerprint is 16 characters of 0-9 and a-f, as the report shows it; put it in quotes.");
    }

    private string? ReadText(SpecObject entry, string name)
    {
        if (!entry.TryGetMember(name, out var member))
            return null;
        if (member.Value is SpecScalar { Type: SpecScalarType.Text } text && !string.IsNullOrWhiteSpace(text.Value))
            return text.Value.Trim();
        throw Error(member.Position, $"'{name}' must be text that is not empty.");
    }

    private string[] ReadTexts(SpecObject entry, string name)
    {
        if (!entry.TryGetMember(name, out var member))
            return [];
        string[] texts = member.Value switch
        {
            SpecScalar scalar => [scalar.Value],
            SpecArray list when list.Items.All(item => item is SpecScalar) => [.. list.Items.Cast<SpecScalar>().Select(item => item.Value)],
            _ => [],
        };
        return texts.Length > 0 ? texts : throw Error(member.Position, $"'{name}' must be a text or a list of texts that is not empty.");
    }

    private DateOnly? ReadExpiry(SpecObject entry)
    {
        if (!entry.TryGetMember("expiry", out var member))
            return null;
        if (
            member.Value is SpecScalar { Type: SpecScalarType.Text } scalar
            && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        )
        {
            return date;
        }

        throw Error(member.Position, "'expiry' is the last day of the acceptance, as year-month-day, for instance 2030-12-31.");
    }

    private DocumentException Error(SourcePosition position, string reason) => new(file, position, DocumentErrorCode.Structure, reason);

    [GeneratedRegex(@"^[0-9a-f]{16}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fingerprint();
}
