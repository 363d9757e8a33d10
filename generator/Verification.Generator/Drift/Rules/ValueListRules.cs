using Verification.Generator.Drift.Contract;
using Verification.Generator.Drift.Facts;
using Verification.Generator.Drift.Matching;

namespace Verification.Generator.Drift.Rules;

/// <summary>Finds the field that a list of values is about: one that the text before the list names, and that has most of the values.</summary>
internal static class ValueListRules
{
    /// <summary>Turns the lists of a page into facts that are compared like any other.</summary>
    public static IEnumerable<FieldMatch> Match(ContractInventory inventory, PageFacts page)
    {
        ContractField[] enums = [.. inventory.Parameters.Concat(inventory.Objects.SelectMany(item => item.Fields.Values)).Where(field => field.Schema.Values.Count > 0)];
        foreach (ValueList list in page.ValueLists)
        {
            int Shared(ContractField field) => list.Values.Count(value => field.Schema.Values.Any(own => ValueText.Normalize(own) == ValueText.Normalize(value.Value)));
            ContractField? field = enums.Where(field => Shared(field) * 2 >= list.Values.Count && PageWords.Contains(list.Context, field.Name)).MaxBy(Shared);
            if (field is null) continue;
            var group = new FactGroup(field.Kind, FactGrade.Structured, list.Line, Status: null);
            var fact = new FieldFact(field.Name, list.Line) { Default = list.Default };
            fact.Values.AddRange(list.Values.Select(value => value.Value));
            yield return new FieldMatch(page, group, fact, field, "#/paths");
        }
    }
}
