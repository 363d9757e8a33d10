using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Finds what a page says about one field at one place and otherwise at another.</summary>
internal static partial class ConflictRules
{
    /// <summary>Compares the facts of a page with each other.</summary>
    public static void Run(PageFacts page, ContractInventory inventory, IReadOnlyList<FieldMatch> matches, DriftFindings findings)
    {
        foreach (var same in matches.Where(match => match.Field is not null).GroupBy(match => match.Field!.Pointer))
        {
            var field = same.First().Field!;
            Compare(page, field, same, DriftRules.PageDefaultConflict, "default", fact => FieldRules.DefaultOf(fact, field), findings);
            foreach (var bound in (string[])["minimum", "maximum", "minLength", "maxLength"])
            {
                Compare(
                    page,
                    field,
                    same,
                    DriftRules.PageLimitConflict,
                    bound,
                    fact => FieldBoundRules.Bounds(fact, field).GetValueOrDefault(bound),
                    findings
                );
            }

            Compare(page, field, same, DriftRules.PageLimitConflict, "type", fact => fact.Type?.Name, findings);
        }

        ComparePageSizes(page, inventory, matches, findings);
    }

    private static void Compare(
        PageFacts page,
        ContractField field,
        IEnumerable<FieldMatch> matches,
        string rule,
        string what,
        Func<FieldFact, string?> valueOf,
        DriftFindings findings
    )
    {
        (string Value, int Line)? first = null;
        foreach (var match in matches.OrderBy(match => match.Fact.Line))
        {
            if (valueOf(match.Fact) is not { } value)
                continue;
            first ??= (value, match.Fact.LineOf(value));
            if (NumberText.AreSame(first.Value.Value, value))
                continue;
            findings.Add(
                rule,
                FindingLevel.Note,
                field.Name,
                value,
                page,
                match.Fact.LineOf(value),
                field.Pointer,
                $"the page says that {what} of the {field.Kindly} is {value}, and in line {first.Value.Line} {first.Value.Value}."
            );
        }
    }

    /// <summary>A page may call the size of a page by two names, with a default each.</summary>
    private static void ComparePageSizes(
        PageFacts page,
        ContractInventory inventory,
        IReadOnlyList<FieldMatch> matches,
        DriftFindings findings
    )
    {
        if (inventory.PageSize is not { } field)
            return;
        var own =
            matches
                .Where(match => match.Field?.Pointer == field.Pointer)
                .Select(match => FieldRules.DefaultOf(match.Fact, field))
                .FirstOrDefault(value => value is not null)
            ?? field.Default;
        IEnumerable<(string Name, string? Value, int Line)> unknown = matches
            .Where(match => match.Field is null && PageSizeNames.IsPageSize(match.Fact.Name))
            .Select(match =>
                (match.Fact.Name, match.Fact.Default ?? DefaultPhrase.Read(match.Fact.Description, _ => false), match.Fact.Line)
            );
        IEnumerable<(string Name, string? Value, int Line)> said = page
            .Page.Blocks.OfType<TextLine>()
            .SelectMany(line =>
                Default().Matches(line.Text).Select(match => (match.Groups["name"].Value, (string?)match.Groups["value"].Value, line.Line))
            )
            .Where(item => item.Item1 != field.Name && PageSizeNames.IsPageSize(item.Item1));
        foreach ((var name, var value, var line) in unknown.Concat(said))
        {
            if (own is null || value is null || NumberText.AreSame(own, value))
                continue;
            findings.Add(
                DriftRules.PageDefaultConflict,
                FindingLevel.Note,
                name,
                value,
                page,
                line,
                field.Pointer,
                $"the page gives two default page sizes: {value} for '{name}', and {own} for '{field.Name}'."
            );
        }
    }

    [GeneratedRegex(
        @"\b[Dd]efault\s+(?<name>\w+)\s*(=|is|of|:)\s*(?<value>\d+)|\b(?<name>\w+)\s+\(default:?\s+(?<value>\d+)\)|\b(?<name>\w+)\b[^.]{0,30}\bdefaults? (to|is)\s+(?<value>\d+)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Default();
}
