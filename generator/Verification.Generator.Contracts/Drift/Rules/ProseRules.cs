using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Finds names in sentences: in enumerations of names, in "name=value" and in "name (default value)".</summary>
internal sealed partial class ProseRules(ContractInventory inventory, PageFacts page, DriftFindings findings)
{
    private const int FewestNames = 3;

    private readonly RequestRules requests = new(inventory, page, findings);

    /// <summary>Compares the sentences of the page.</summary>
    /// <returns>The facts that they give about known parameters, to be compared like any other.</returns>
    public IReadOnlyList<FieldMatch> Run()
    {
        var matches = new List<FieldMatch>();
        var group = new FactGroup(FactKind.Query, FactGrade.Prose, 1, Status: null);
        foreach ((int line, string text) in Lines())
        {
            CheckEnumeration(line, text);
            CheckValues(line, text);
            CheckPairs(line, text);
            matches.AddRange(Defaults(group, line, text));
        }

        foreach (TextLine line in page.Page.Blocks.OfType<TextLine>()) CheckMarked(line);
        matches.AddRange(new RowProse(inventory, page, group).Run(Lines()));

        return matches;
    }

    private IEnumerable<(int Line, string Text)> Lines() => page.Page.Blocks.SelectMany(block => block switch
    {
        TextLine line => [(line.Line, line.Text)],
        PageTable table => table.Rows.Select(row => (row.Line, string.Join(" | ", row.Cells))),
        _ => Array.Empty<(int, string)>(),
    });

    /// <summary>Among names that the document knows, another one that looks like a name is one, too.</summary>
    private void CheckEnumeration(int line, string text)
    {
        string flat = Asides().Replace(text, "");
        foreach (Match match in Enumeration().Matches(flat))
        {
            string[] items = [.. match.Groups["item"].Captures.Select(capture => capture.Value)];
            string[] unknown = [.. items.Where(item => !inventory.IsKnown(item))];
            if (items.Length < FewestNames || unknown.Length * 2 > items.Length) continue;
            foreach (string name in unknown.Where(name => name.Contains('_', StringComparison.Ordinal) && !inventory.Enums.HasValue(name)))
            {
                findings.Add(DriftRules.FieldNotInDocument, FindingLevel.Error, name, null, page, line, "#", $"the page names '{name}' together with {string.Join(", ", items.Where(inventory.IsKnown).Take(3))}; the document does not have it.");
            }
        }
    }

    /// <summary>Among values that are marked as code, another one that is marked alike and stands between them is one, too.</summary>
    private void CheckMarked(TextLine line)
    {
        if (line.Codes.Count < FewestNames) return;
        string[] items = [.. line.Codes.Where(code => Token().IsMatch(code)).Distinct(StringComparer.Ordinal)];
        foreach ((ContractField field, _) in inventory.Enums.Having(items).Where(own => own.Known > 1).OrderByDescending(own => own.Known).Take(1))
        {
            foreach (string value in items.Where(item => !field.Schema.Values.Contains(item) && IsBetween(line.Text, item, field.Schema.Values)))
            {
                if (inventory.IsKnown(value) || field.Schema.Values.Any(own => ValueText.Normalize(own) == ValueText.Normalize(value))) continue;
                findings.Add(DriftRules.EnumValueNotInDocument, FindingLevel.Error, field.Name, value, page, line.Line, field.Pointer, $"the page names the value '{value}' together with those of the {field.Kindly}; the document does not have it.");
            }
        }
    }

    /// <summary>Whether a value stands right beside one of the others, with nothing but a comma or a conjunction between them.</summary>
    private static bool IsBetween(string text, string value, IReadOnlyList<string> others)
    {
        string[] items = [.. Separators().Split(text).Select(item => item.Trim(' ', '.', ';', ':', '(', ')', '"'))];
        int index = Array.FindIndex(items, item => item == value || item.EndsWith(" " + value, StringComparison.Ordinal) || item.EndsWith("(" + value, StringComparison.Ordinal) || item.StartsWith(value + " ", StringComparison.Ordinal));
        bool IsOther(int at) => at >= 0 && at < items.Length && others.Any(other => items[at] == other);
        return index >= 0 && (IsOther(index - 1) || IsOther(index + 1));
    }

    /// <summary>Among values that an enum of the document has, another one in capitals is one, too, though the page may have lost the name of its parameter.</summary>
    private void CheckValues(int line, string text)
    {
        foreach (Match match in Constants().Matches(Asides().Replace(text, "")))
        {
            string[] items = [.. match.Groups["item"].Captures.Select(capture => capture.Value)];
            ContractField? field = inventory.Enums.Having(items).Where(own => own.Known * 2 > items.Length).OrderByDescending(own => own.Known).FirstOrDefault().Field;
            if (items.Length < FewestNames || field is null) continue;
            foreach (string value in items.Except(field.Schema.Values).Where(value => !field.Schema.Values.Any(own => ValueText.Normalize(own) == ValueText.Normalize(value))))
            {
                findings.Add(DriftRules.EnumValueNotInDocument, FindingLevel.Error, field.Name, value, page, line, field.Pointer, $"the page names the value '{value}' together with those of the {field.Kindly}; the document does not have it.");
            }
        }
    }

    private void CheckPairs(int line, string text)
    {
        if (text.Contains("://", StringComparison.Ordinal) || text.Contains("curl ", StringComparison.Ordinal)) return;
        foreach (Match match in Pair().Matches(text))
        {
            (string name, string value) = (match.Groups["name"].Value, match.Groups["value"].Value.TrimEnd('.'));
            ContractField? field = inventory.Names.Query(name);
            var request = new SampleRequest(line, null, null, "", [(name, value)], [], IsCall: false);
            if (field is not null) requests.CheckValue(request, field, value);
            else if (PageWords.IsIdentifier(name) && !EndsWithKnown(name)) requests.AddUnknown(name, line);
        }
    }

    /// <summary>Where a page loses its layout, a word sticks to the name behind it.</summary>
    private bool EndsWithKnown(string name) => Enumerable.Range(0, name.Length).Any(index => inventory.IsKnown(name[index..]));

    private IEnumerable<FieldMatch> Defaults(FactGroup group, int line, string text)
    {
        foreach (Match match in NamedDefault().Matches(text))
        {
            string value = match.Groups["value"].Value;
            ContractField? field = inventory.Names.Query(match.Groups["name"].Value);
            bool isValue = field is not null && (field.Schema.Values.Contains(value) || value is "true" or "false" || value.All(char.IsAsciiDigit));
            if (isValue) yield return new FieldMatch(page, group, new FieldFact(field!.Name, line) { Default = value }, field, "#/paths");
        }
    }

    [GeneratedRegex(@"(?<![\w.])(?<item>[A-Z][A-Z0-9_]*)(\s*,\s*(and\s+|or\s+)?(?<item>[A-Z][A-Z0-9_]*)(?![\w]))+", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Constants();

    [GeneratedRegex(@"^[\w-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(@"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s*\([^()]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Asides();

    [GeneratedRegex(@"(?<![\w.])(?<item>[a-z]\w*)(\s*,\s*(and\s+|or\s+)?(?<item>[a-z]\w*)(?![\w.]*\s*=))+", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"(?<![\w./&?-])(?<name>[A-Za-z]\w*)=(?<value>[\w.:+-]+)", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b(?<name>[A-Za-z][\w.]*)\s+\(default(s to|:|\s+is)?\s+[`""']?(?<value>\w+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NamedDefault();
}
