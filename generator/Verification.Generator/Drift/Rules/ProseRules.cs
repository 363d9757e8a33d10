using System.Text.RegularExpressions;
using Verification.Generator.Drift.Contract;
using Verification.Generator.Drift.Facts;
using Verification.Generator.Drift.Matching;
using Verification.Generator.Drift.Pages;
using Verification.Generator.Findings;

namespace Verification.Generator.Drift.Rules;

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
            if (PerPage(group, line, text) is { } size) matches.Add(size);
        }

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
            foreach (string name in unknown.Where(name => name.Contains('_', StringComparison.Ordinal) && !IsValue(name)))
            {
                findings.Add(DriftRules.FieldNotInDocument, FindingLevel.Error, name, null, page, line, "#", $"the page names '{name}' together with {string.Join(", ", items.Where(inventory.IsKnown).Take(3))}; the document does not have it.");
            }
        }
    }

    /// <summary>Among values that an enum of the document has, another one in capitals is one, too, though the page may have lost the name of its parameter.</summary>
    private void CheckValues(int line, string text)
    {
        foreach (Match match in Constants().Matches(Asides().Replace(text, "")))
        {
            string[] items = [.. match.Groups["item"].Captures.Select(capture => capture.Value)];
            ContractField? field = Enums().Where(own => own.Schema.Values.Intersect(items).Count() * 2 > items.Length).MaxBy(own => own.Schema.Values.Intersect(items).Count());
            if (items.Length < FewestNames || field is null) continue;
            foreach (string value in items.Except(field.Schema.Values).Where(value => !field.Schema.Values.Any(own => ValueText.Normalize(own) == ValueText.Normalize(value))))
            {
                findings.Add(DriftRules.EnumValueNotInDocument, FindingLevel.Error, field.Name, value, page, line, field.Pointer, $"the page names the value '{value}' together with those of the {field.Kindly}; the document does not have it.");
            }
        }
    }

    private IEnumerable<ContractField> Enums() => inventory.Parameters.Concat(inventory.Objects.SelectMany(item => item.Fields.Values)).Where(field => field.Schema.Values.Count > 0);

    private bool IsValue(string name) => Enums().Any(field => field.Schema.Values.Contains(name));

    private void CheckPairs(int line, string text)
    {
        if (text.Contains("://", StringComparison.Ordinal) || text.Contains("curl ", StringComparison.Ordinal)) return;
        foreach (Match match in Pair().Matches(text))
        {
            (string name, string value) = (match.Groups["name"].Value, match.Groups["value"].Value.TrimEnd('.'));
            ContractField? field = inventory.Parameters.FirstOrDefault(own => own.Kind == FactKind.Query && own.Name == name);
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
            ContractField? field = inventory.Parameters.FirstOrDefault(own => own.Kind == FactKind.Query && own.Name == match.Groups["name"].Value);
            bool isValue = field is not null && (field.Schema.Values.Contains(value) || value is "true" or "false" || value.All(char.IsAsciiDigit));
            if (isValue) yield return new FieldMatch(page, group, new FieldFact(field!.Name, line) { Default = value }, field, "#/paths");
        }
    }

    /// <summary>What a sentence says about the rows of a page is about the parameter for their number.</summary>
    private FieldMatch? PerPage(FactGroup group, int line, string text)
    {
        if (inventory.PageSize is not { } field || !RowsOfPage().IsMatch(text) || Pair().IsMatch(text)) return null;
        var fact = new FieldFact(field.Name, line);
        foreach (string sentence in Sentences().Split(text).Where(sentence => RowsOfPage().IsMatch(sentence)))
        {
            fact.Default ??= ConstraintText.Default(sentence, _ => false);
            (string? minimum, string? maximum) = ConstraintText.Range(sentence);
            if (minimum is not null) fact.Bounds.TryAdd("minimum", minimum);
            if (maximum is not null) fact.Bounds.TryAdd("maximum", maximum);
        }

        return new FieldMatch(page, group, fact, field, "#/paths");
    }

    [GeneratedRegex(@"(?<![\w.])(?<item>[A-Z][A-Z0-9_]*)(\s*,\s*(and\s+|or\s+)?(?<item>[A-Z][A-Z0-9_]*)(?![\w]))+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constants();

    [GeneratedRegex(@"\s*\([^()]*\)", RegexOptions.None, 1000)]
    private static partial Regex Asides();

    [GeneratedRegex(@"(?<![\w.])(?<item>[a-z]\w*)(\s*,\s*(and\s+|or\s+)?(?<item>[a-z]\w*)(?![\w.]*\s*=))+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"(?<![\w./&?-])(?<name>[A-Za-z]\w*)=(?<value>[\w.:+-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b(?<name>[A-Za-z][\w.]*)\s+\(default(s to|:|\s+is)?\s+[`""']?(?<value>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedDefault();

    [GeneratedRegex(@"\b(items|results|rows|records|entries|objects|elements|sessions|attempts|resources)\s+(per|in (a|each|every)|on (a|each|every)|a)\s+page\b|\bpage size\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex RowsOfPage();

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.None, 1000)]
    private static partial Regex Sentences();
}
