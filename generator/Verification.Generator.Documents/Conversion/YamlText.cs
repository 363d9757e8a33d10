using System.Text;

namespace Verification.Generator.Documents.Conversion;

/// <summary>
/// Writes nodes as block-style YAML 1.2 that every reader of YAML 1.1 understands in the same way: text that any of them might take for
/// something else is quoted.
/// </summary>
internal static class YamlText
{
    /// <summary>The text of a document.</summary>
    public static string Write(SpecNode root)
    {
        var text = new StringBuilder();
        if (IsBlock(root))
            WriteBlock(text, root, 0, startsOnItem: false);
        else
            text.Append(Flat(root)).Append('\n');
        return text.ToString();
    }

    private static void WriteBlock(StringBuilder text, SpecNode node, int depth, bool startsOnItem)
    {
        var isFirst = startsOnItem;
        foreach ((var prefix, var value) in Entries(node))
        {
            if (!isFirst)
                text.Append(' ', depth * 2);
            isFirst = false;
            text.Append(prefix);
            WriteValue(text, value, depth, isItem: node is SpecArray);
        }
    }

    private static void WriteValue(StringBuilder text, SpecNode value, int depth, bool isItem)
    {
        if (!IsBlock(value))
        {
            text.Append(' ').Append(Flat(value)).Append('\n');
        }
        else if (isItem)
        {
            text.Append(' ');
            WriteBlock(text, value, depth + 1, startsOnItem: true);
        }
        else
        {
            text.Append('\n');
            WriteBlock(text, value, depth + 1, startsOnItem: false);
        }
    }

    private static IEnumerable<(string Prefix, SpecNode Value)> Entries(SpecNode node) =>
        node switch
        {
            SpecObject map => map.Members.Select(member => (YamlScalars.Text(member.Name) + ":", member.Value)),
            SpecArray list => list.Items.Select(item => ("-", item)),
            _ => [],
        };

    private static bool IsBlock(SpecNode node) => node is SpecObject { Members.Count: > 0 } or SpecArray { Items.Count: > 0 };

    private static string Flat(SpecNode node) =>
        node switch
        {
            SpecObject => "{}",
            SpecArray => "[]",
            SpecScalar { Type: SpecScalarType.Text } scalar => YamlScalars.Text(scalar.Value),
            SpecScalar scalar => scalar.Value,
            _ => "null",
        };
}
