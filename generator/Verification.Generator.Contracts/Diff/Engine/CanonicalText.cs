using System.Globalization;
using System.Text;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>
/// One spelling for all nodes that mean the same: members sorted, numbers in their shortest form, documentation left out on request.
/// </summary>
internal static class CanonicalText
{
    /// <summary>The spelling of data: everything in it counts.</summary>
    public static string OfData(SpecNode? node) => node is null ? "" : Write(node, isSchema: false);

    /// <summary>The spelling of a schema: descriptions, titles and examples do not count.</summary>
    public static string OfSchema(SpecNode? node) => node is null ? "" : Write(node, isSchema: true);

    /// <summary>A value as a person would write it in a sentence: text without quotes.</summary>
    public static string Display(SpecNode? node) =>
        node switch
        {
            null => "none",
            SpecScalar { Type: SpecScalarType.Number } number => Number(number.Value),
            SpecScalar scalar => scalar.Value,
            _ => OfData(node),
        };

    /// <summary>The same for a value that may be missing: the text <c>none</c> has quotes, so that it is not taken for no value.</summary>
    public static string DisplayOrNone(SpecNode? node) => node is SpecScalar { Value: "none" } ? "'none'" : Display(node);

    /// <summary>The shortest form of a number.</summary>
    public static string Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("G29", CultureInfo.InvariantCulture)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var wide)
            ? wide.ToString("R", CultureInfo.InvariantCulture)
        : text;

    /// <summary>Whether two nodes mean the same, everything in them counting, order of members not.</summary>
    public static bool AreEqual(SpecNode? left, SpecNode? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        return (left, right) switch
        {
            (SpecScalar a, SpecScalar b) => a.Type == b.Type
                && (a.Value == b.Value || (a.Type is SpecScalarType.Number && Number(a.Value) == Number(b.Value))),
            (SpecArray a, SpecArray b) => a.Items.Count == b.Items.Count
                && a.Items.Zip(b.Items).All(pair => AreEqual(pair.First, pair.Second)),
            (SpecObject a, SpecObject b) => a.Members.Count == b.Members.Count
                && a.Members.All(member => b[member.Name] is { } other && AreEqual(member.Value, other)),
            _ => false,
        };
    }

    private static string Write(SpecNode node, bool isSchema)
    {
        var text = new StringBuilder();
        Append(text, node, isSchema, isNameMap: false);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SpecNode node, bool isSchema, bool isNameMap)
    {
        switch (node)
        {
            case SpecObject map:
                AppendMembers(text, map, isSchema, isNameMap);
                break;
            case SpecArray list:
                text.Append('[');
                for (var index = 0; index < list.Items.Count; index++)
                {
                    if (index > 0)
                        text.Append(',');
                    Append(text, list.Items[index], isSchema, isNameMap: false);
                }

                text.Append(']');
                break;
            case SpecScalar { Type: SpecScalarType.Text } scalar:
                AppendQuoted(text, scalar.Value);
                break;
            case SpecScalar scalar:
                text.Append(scalar.Type is SpecScalarType.Number ? Number(scalar.Value) : scalar.Value);
                break;
        }
    }

    private static void AppendMembers(StringBuilder text, SpecObject map, bool isSchema, bool isNameMap)
    {
        var isKeywords = isSchema && !isNameMap;
        text.Append('{');
        var start = text.Length;
        foreach (var member in map.Members.OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            if (isKeywords && SchemaVocabulary.IsDocumentation(member.Name))
                continue;
            if (text.Length > start)
                text.Append(',');
            AppendQuoted(text, member.Name);
            text.Append(':');
            var isData = !isSchema || (isKeywords && SpecVocabulary.IsData(member.Name));
            Append(text, member.Value, !isData, isKeywords && SpecVocabulary.IsNameMap(member.Name));
        }

        text.Append('}');
    }

    private static void AppendQuoted(StringBuilder text, string value) =>
        text.Append('"')
            .Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
            .Append('"');
}
