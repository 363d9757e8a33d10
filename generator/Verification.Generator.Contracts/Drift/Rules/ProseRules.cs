using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Finds what sentences say: in lists, in "name=value" and in "name (default value)".</summary>
internal sealed partial class ProseRules(ContractInventory inventory, PageFacts page, DriftFindings findings)
{
    private const int FewestNames = 3;

    private readonly ListRules lists = new(inventory, page, findings);
    private readonly NameRules names = new(inventory, page, findings);
    private readonly RequestRules requests = new(inventory, page, findings);

    /// <summary>Compares the sentences of the page.</summary>
    /// <returns>The facts that they give about known parameters, to be compared like any other.</returns>
    public IReadOnlyList<FieldMatch> Run()
    {
        var matches = new List<FieldMatch>();
        var group = new FactGroup(FactKind.Query, FactGrade.Prose, 1, Status: null);
        foreach ((var line, var text) in page.Lines)
        {
            lists.Run(line, text);
            CheckPairs(line, text);
            matches.AddRange(Asides(group, line, text));
        }

        foreach (var line in page.Page.Blocks.OfType<TextLine>())
        {
            CheckMarked(line);
            names.Run(line);
        }

        matches.AddRange(new RowProse(inventory, page, group).Run(page.Lines));
        return matches;
    }

    /// <summary>Among values that are marked as code, another one that is marked alike and stands between them is one, too.</summary>
    private void CheckMarked(TextLine line)
    {
        if (line.Codes.Count < FewestNames)
            return;
        string[] items = [.. line.Codes.Where(code => Token().IsMatch(code)).Distinct(StringComparer.Ordinal)];
        foreach ((var field, _) in inventory.Enums.Having(items).Where(own => own.Known > 1).OrderByDescending(own => own.Known).Take(1))
        {
            foreach (
                var value in items.Where(item => !field.Schema.Values.Contains(item) && IsBetween(line.Text, item, field.Schema.Values))
            )
            {
                if (inventory.IsKnown(value) || field.Schema.Values.Any(own => ValueText.Normalize(own) == ValueText.Normalize(value)))
                    continue;
                findings.Add(
                    DriftRules.EnumValueNotInDocument,
                    FindingLevel.Error,
                    field.Name,
                    value,
                    page,
                    line.Line,
                    field.Pointer,
                    $"the page names the value '{value}' together with those of the {field.Kindly}; the document does not have it."
                );
            }
        }
    }

    /// <summary>Whether a value stands right beside one of the others, with nothing but a comma or a conjunction between them.</summary>
    private static bool IsBetween(string text, string value, IReadOnlyList<string> others)
    {
        string[] items = [.. Separators().Split(text).Select(item => item.Trim(' ', '.', ';', ':', '(', ')', '"'))];
        var index = Array.FindIndex(
            items,
            item =>
                item == value
                || item.EndsWith(" " + value, StringComparison.Ordinal)
                || item.EndsWith("(" + value, StringComparison.Ordinal)
                || item.StartsWith(value + " ", StringComparison.Ordinal)
        );
        bool IsOther(int at) => at >= 0 && at < items.Length && others.Any(other => items[at] == other);
        return index >= 0 && (IsOther(index - 1) || IsOther(index + 1));
    }

    private void CheckPairs(int line, string text)
    {
        if (text.Contains("://", StringComparison.Ordinal) || text.Contains("curl ", StringComparison.Ordinal))
            return;
        foreach (Match match in Pair().Matches(text))
        {
            (var name, var value) = (match.Groups["name"].Value, match.Groups["value"].Value.TrimEnd('.'));
            var field = inventory.Names.Query(name);
            var request = new SampleRequest(line, null, null, "", [(name, value)], [], IsCall: false);
            if (field is not null)
                requests.CheckValue(request, field, value);
            else if (PageWords.IsIdentifier(name) && !EndsWithKnown(name))
                requests.AddUnknown(name, line);
        }
    }

    /// <summary>Where a page loses its layout, a word sticks to the name behind it.</summary>
    private bool EndsWithKnown(string name) => Enumerable.Range(0, name.Length).Any(index => inventory.IsKnown(name[index..]));

    /// <summary>What stands in parentheses behind the name of a parameter: its default, and limits where it is a number.</summary>
    private IEnumerable<FieldMatch> Asides(FactGroup group, int line, string text)
    {
        foreach (var phrase in ParameterPhrase.Asides(text))
        {
            if (inventory.Names.Query(phrase.Name) is not { } field)
                continue;
            var fact = new FieldFact(field.Name, line) { Default = DefaultPhrase.Read(phrase.Aside, field.Schema.Values.Contains) };
            if (field.Schema.Types.Any(type => type is "integer" or "number"))
                ConstraintText.AddBounds(fact.Bounds, phrase.Aside);
            if (fact.Default is not null || fact.Bounds.Count > 0)
                yield return new FieldMatch(page, group, fact, field, "#/paths");
        }
    }

    [GeneratedRegex(@"^[\w-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(@"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<![\w./&?-])(?<name>[A-Za-z]\w*)=(?<value>[\w.:+-]+)", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Pair();
}
