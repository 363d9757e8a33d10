using Verification.Generator.Contracts.Drift.Facts;

namespace Verification.Generator.Contracts.Drift.Contract;

/// <summary>Finds the fields of a document that have a value, however many there are.</summary>
internal sealed class ContractEnums
{
    private readonly Dictionary<string, List<(ContractField Field, int Order)>> byValue = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(ContractField Field, int Order)>> bySpelling = new(StringComparer.Ordinal);

    public ContractEnums(IEnumerable<ContractField> fields)
    {
        var order = 0;
        foreach (var field in fields.Where(field => field.Schema.Values.Count > 0))
        {
            foreach (var value in field.Schema.Values.Distinct(StringComparer.Ordinal))
                Add(byValue, value, field, order);
            foreach (var value in field.Schema.Values.Select(ValueText.Normalize).Distinct(StringComparer.Ordinal))
                Add(bySpelling, value, field, order);
            order++;
        }
    }

    /// <summary>Whether some field has a value.</summary>
    public bool HasValue(string value) => byValue.ContainsKey(value);

    /// <summary>The fields that have some of the values, each with their number, in the order of the document.</summary>
    public IEnumerable<(ContractField Field, int Known)> Having(IEnumerable<string> values) =>
        Count(byValue, values.Distinct(StringComparer.Ordinal));

    /// <summary>The same, however the values are spelt.</summary>
    public IEnumerable<(ContractField Field, int Known)> HavingSpelt(IEnumerable<string> values) =>
        Count(bySpelling, values.Select(ValueText.Normalize));

    private static IEnumerable<(ContractField Field, int Known)> Count(
        Dictionary<string, List<(ContractField Field, int Order)>> index,
        IEnumerable<string> values
    ) =>
        values
            .SelectMany(value => index.GetValueOrDefault(value, []))
            .GroupBy(entry => entry.Order)
            .OrderBy(group => group.Key)
            .Select(group => (group.First().Field, group.Count()));

    private static void Add(Dictionary<string, List<(ContractField Field, int Order)>> index, string value, ContractField field, int order)
    {
        if (!index.TryGetValue(value, out var fields))
            index.Add(value, fields = []);
        fields.Add((field, order));
    }
}
