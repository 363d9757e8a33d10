using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Drift.Pages;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>
/// Finds limits and defaults in sentences whose subject is a parameter: "limit can range between 1 and 100, and the default is 10".
/// </summary>
internal static class SentenceRules
{
    /// <summary>Reads the sentences of a page.</summary>
    public static IEnumerable<FieldMatch> Match(ContractInventory inventory, PageFacts page)
    {
        var group = new FactGroup(FactKind.Query, FactGrade.Prose, 1, Status: null);
        foreach (var line in page.Page.Blocks.OfType<TextLine>())
        {
            foreach (var phrase in SubjectPhrase.Ranged(line.Text))
            {
                if (Field(inventory, phrase.Name) is not { } field)
                    continue;
                if (Read(phrase.Sentence, line.Line, field) is { } fact)
                    yield return new FieldMatch(page, group, fact, field, "#/paths");
            }
        }
    }

    /// <summary>A number is the parameter's own business only where it is a number itself.</summary>
    private static FieldFact? Read(string sentence, int line, ContractField field)
    {
        if (!field.Schema.Types.Any(type => type is "integer" or "number"))
            return null;
        var fact = ConstraintText.Read(field.Name, line, sentence);
        return fact.Default is null && fact.Bounds.Count == 0 ? null : fact;
    }

    /// <summary>A sentence begins with a capital letter even where the name has none.</summary>
    private static ContractField? Field(ContractInventory inventory, string name) =>
        inventory.Names.Query(name) ?? (char.IsUpper(name[0]) ? inventory.Names.Query(char.ToLowerInvariant(name[0]) + name[1..]) : null);
}
