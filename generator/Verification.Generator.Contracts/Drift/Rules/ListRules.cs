using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>
/// Finds names and values in the lists of a sentence: among those that the document knows, another one of the same looks is one, too.
/// </summary>
internal sealed class ListRules(ContractInventory inventory, PageFacts page, DriftFindings findings)
{
    private const int Fewest = 3;
    private const int LongestLead = 20;
    private static readonly string[] Leads =
    [
        "include",
        "includes",
        "carry",
        "carries",
        "contain",
        "contains",
        "have",
        "has",
        "returns",
        "fields",
    ];

    /// <summary>Compares the lists of a line.</summary>
    public void Run(int line, string text)
    {
        foreach (var list in ListPhrase.All(text, Fewest))
        {
            CheckNames(line, list);
            CheckFields(line, text, list);
            CheckParameters(line, list);
            CheckValues(line, list);
        }
    }

    private void CheckNames(int line, ListPhrase list)
    {
        string[] known = [.. list.Items.Where(inventory.IsKnown)];
        var isMostKnown = known.Length * 3 >= list.Items.Count * 2 && known.Length >= Fewest && known.Count(PageWords.IsIdentifier) >= 2;
        if (known.Length * 2 < list.Items.Count)
            return;
        string[] whole = [.. list.Whole];
        foreach (var name in list.Items.Where(name => !inventory.IsKnown(name) && !inventory.Enums.HasValue(name)))
        {
            var looksLikeName =
                char.IsAsciiLetterLower(name[0])
                && (
                    name.Contains('_', StringComparison.Ordinal)
                    || (isMostKnown && whole.Contains(name) && name.All(char.IsAsciiLetterLower))
                );
            if (looksLikeName)
            {
                Add(
                    name,
                    line,
                    "#",
                    $"the page names '{name}' together with {string.Join(", ", known.Take(3))}; the document does not have it."
                );
            }
        }
    }

    /// <summary>A list of what the rows include is about one object: a name that only another object has is missing in this one.</summary>
    private void CheckFields(int line, string text, ListPhrase list)
    {
        var lead = text[Math.Max(0, list.Start - LongestLead)..list.Start].TrimEnd(':', ' ', '-');
        if (!Array.Exists(Leads, word => lead.EndsWith(word, StringComparison.OrdinalIgnoreCase)))
            return;
        var best = inventory.Objects.MaxBy(item => list.Items.Count(item.Fields.ContainsKey));
        if (best is null || list.Items.Count(best.Fields.ContainsKey) < Math.Max(Fewest, list.Items.Count - 1))
            return;
        foreach (var name in list.Whole.Where(name => !best.Fields.ContainsKey(name) && inventory.IsKnown(name)))
        {
            Add(
                name,
                line,
                best.Place.Pointer,
                $"the page names '{name}' among the fields of an object, which has it in the document no more."
            );
        }
    }

    /// <summary>Among names that only parameters have, one that only a field has is missing among the parameters.</summary>
    private void CheckParameters(int line, ListPhrase list)
    {
        var known = list.Items.Count(name => inventory.Names.Query(name) is not null);
        var own = list.Items.Count(name =>
            inventory.Names.Query(name) is not null && !inventory.Objects.Any(item => item.Fields.ContainsKey(name))
        );
        if (known < Fewest || known != list.Items.Count - 1 || own < 2)
            return;
        foreach (var name in list.Whole.Where(name => inventory.Names.Query(name) is null && inventory.IsKnown(name)))
        {
            findings.Add(
                DriftRules.ParameterNotInDocument,
                FindingLevel.Error,
                name,
                null,
                page,
                line,
                "#/paths",
                $"the page names '{name}' among the parameters, which the document does not have as one."
            );
        }
    }

    /// <summary>Values of an enum, though the page may have lost the name of its parameter.</summary>
    private void CheckValues(int line, ListPhrase list)
    {
        (var field, var known) = inventory.Enums.Having(list.Items).OrderByDescending(own => own.Known).FirstOrDefault();
        if (field is null || known < 2 || known * 2 <= list.Items.Count)
            return;
        Looks[] looks = [.. list.Items.Where(field.Schema.Values.Contains).Select(LooksOf).Distinct()];
        foreach (
            var value in list.Whole.Where(value =>
                !field.Schema.Values.Contains(value) && looks.Contains(LooksOf(value)) && !inventory.IsKnown(value)
            )
        )
        {
            if (field.Schema.Values.Any(own => ValueText.Normalize(own) == ValueText.Normalize(value)))
                continue;
            findings.Add(
                DriftRules.EnumValueNotInDocument,
                FindingLevel.Error,
                field.Name,
                value,
                page,
                line,
                field.Pointer,
                $"the page names the value '{value}' together with those of the {field.Kindly}; the document does not have it."
            );
        }
    }

    private void Add(string name, int line, string pointer, string message) =>
        findings.Add(DriftRules.FieldNotInDocument, FindingLevel.Error, name, null, page, line, pointer, message);

    private static Looks LooksOf(string value) =>
        !value.Any(char.IsLower) ? Looks.Capitals
        : char.IsUpper(value[0]) ? Looks.Title
        : Looks.Small;

    private enum Looks
    {
        Small,
        Title,
        Capitals,
    }
}
