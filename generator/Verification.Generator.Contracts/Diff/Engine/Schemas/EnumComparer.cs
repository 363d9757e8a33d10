using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares <c>enum</c> and <c>const</c>, which is an enum of one.</summary>
internal static class EnumComparer
{
    public static void Compare(SchemaComparison pair) => Compare(pair, ValuesOf(pair.Base), ValuesOf(pair.Revision));

    /// <summary>Reports what differs between two lists; null stands for no list.</summary>
    public static void Compare(SchemaComparison pair, Dictionary<string, SpecPlace>? before, Dictionary<string, SpecPlace>? after)
    {
        if (before is null && after is null)
            return;
        if (before is null || after is null)
        {
            CompareWhole(pair, before is null ? EnumRules.Added : EnumRules.Removed, before, after);
            return;
        }

        if (before.Count > 0 && after.Count > 0 && !before.Keys.Any(after.ContainsKey))
        {
            CompareWhole(pair, EnumRules.Replaced, before, after);
            return;
        }

        foreach ((var key, var value) in before)
        {
            if (!after.ContainsKey(key))
                pair.Report(EnumRules.ValueRemoved, value, Keyword(pair.Revision), Show(value), valueAfter: null, Subject(pair, value));
        }

        foreach ((var key, var value) in after)
        {
            if (!before.ContainsKey(key))
                pair.Report(EnumRules.ValueAdded, Keyword(pair.Base), value, valueBefore: null, Show(value), Subject(pair, value));
        }
    }

    private static void CompareWhole(
        SchemaComparison pair,
        Rule rule,
        Dictionary<string, SpecPlace>? before,
        Dictionary<string, SpecPlace>? after
    ) => pair.Report(rule, Keyword(pair.Base), Keyword(pair.Revision), List(before), List(after));

    private static SpecPlace Keyword(Schema schema) => schema.First("enum") ?? schema.First("const") ?? schema.Place;

    private static ChangeSubject Subject(SchemaComparison pair, SpecPlace value) => pair.Subject.Detail("enum-value", Show(value));

    private static string? List(Dictionary<string, SpecPlace>? values) =>
        values is null ? null : string.Join(", ", values.Values.Select(Show));

    private static string Show(SpecPlace value) => CanonicalText.Display(value.Node);

    /// <summary>The values that all fragments allow, null aside; null when none of them lists any.</summary>
    internal static Dictionary<string, SpecPlace>? ValuesOf(Schema schema)
    {
        Dictionary<string, SpecPlace>? result = null;
        foreach (var fragment in schema.Fragments)
        {
            if (ValuesOf(fragment) is not { } values)
                continue;
            result = result is null
                ? values
                : result
                    .Where(value => values.ContainsKey(value.Key))
                    .ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal);
        }

        return result;
    }

    private static Dictionary<string, SpecPlace>? ValuesOf(SpecPlace fragment)
    {
        var constant = fragment.Member("const");
        if (constant is null && fragment.Member("enum")?.Node is not SpecArray)
            return null;
        var values = new Dictionary<string, SpecPlace>(StringComparer.Ordinal);
        foreach (var value in constant is not null ? [constant] : fragment.Member("enum")!.Items)
        {
            if (value.Node is not SpecScalar { Type: SpecScalarType.Null })
                values.TryAdd(CanonicalText.OfData(value.Node), value);
        }

        return values;
    }
}
