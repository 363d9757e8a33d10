using System.Text;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Views;

/// <summary>Says in a description what keywords said about the values of a schema.</summary>
internal static class ValueNotes
{
    /// <summary>The sentences for a schema and the items of its list; empty for one without a set of values and a default.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="resolve">Follows references.</param>
    public static string Of(SpecObject schema, Func<SpecObject, SpecObject> resolve)
    {
        var notes = new List<string>();
        if (schema.Object("items") is { } items)
            notes.Add(OfValues(resolve(items)));
        notes.Add(OfValues(schema));
        if (schema["default"] is SpecScalar { Type: not SpecScalarType.Null } fallback)
            notes.Add($"Without it: `{fallback.Value}`.");
        return string.Join(' ', notes.Where(note => note.Length > 0));
    }

    /// <summary>The values of a schema; none where any value is valid.</summary>
    public static IReadOnlyList<SpecScalar> Values(SpecObject schema) =>
        [
            .. (schema.Array("enum")?.Items ?? [])
                .Append(schema["const"] ?? schema)
                .OfType<SpecScalar>()
                .Where(value => value.Type != SpecScalarType.Null),
        ];

    private static string OfValues(SpecObject schema) =>
        Values(schema) is { Count: > 0 } values
            ? $"Known values: {string.Join(", ", values.Select(value => Show(value, schema)))}. Others may follow."
            : "";

    private static string Show(SpecScalar value, SpecObject schema)
    {
        var text = new StringBuilder().Append('`').Append(value.Value).Append('`');
        if (schema.Object(Extensions.EnumDescriptions)?.Text(value.Value) is { Length: > 0 } meaning)
            text.Append(" (").Append(meaning.Trim().TrimEnd('.')).Append(')');
        return text.ToString();
    }
}
