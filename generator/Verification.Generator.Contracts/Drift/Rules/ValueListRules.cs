using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Matching;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>
/// Finds the field that a list of values is about: one that the text before the list names, and that has most of the values.
/// </summary>
internal static class ValueListRules
{
    /// <summary>Turns the lists of a page into facts that are compared like any other.</summary>
    public static IEnumerable<FieldMatch> Match(ContractInventory inventory, PageFacts page)
    {
        foreach (var list in page.ValueLists)
        {
            var field = inventory
                .Enums.HavingSpelt(list.Values.Select(value => value.Value))
                .Where(own => own.Known * 2 >= list.Values.Count && PageWords.Contains(list.Context, own.Field.Name))
                .OrderByDescending(own => own.Known)
                .FirstOrDefault()
                .Field;
            if (field is null)
                continue;
            var group = new FactGroup(field.Kind, FactGrade.Structured, list.Line, Status: null);
            var fact = new FieldFact(field.Name, list.Line) { Default = list.Default };
            fact.Values.AddRange(list.Values.Select(value => value.Value));
            foreach ((var value, var line) in list.Values)
                fact.Note(value, line);
            yield return new FieldMatch(page, group, fact, field, "#/paths");
        }
    }
}
