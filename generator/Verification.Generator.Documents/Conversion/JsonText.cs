using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Verification.Generator.Documents.Conversion;

/// <summary>Writes nodes as indented JSON; numbers keep their spelling.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of a document.</summary>
    public static string Write(SpecNode root)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            WriteNode(json, root);
        return UnsafeText.EscapeJson(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)) + "\n";
    }

    private static void WriteNode(Utf8JsonWriter json, SpecNode node)
    {
        switch (node)
        {
            case SpecObject map:
                json.WriteStartObject();
                foreach (var member in map.Members)
                {
                    json.WritePropertyName(member.Name);
                    WriteNode(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case SpecArray list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    WriteNode(json, item);
                json.WriteEndArray();
                break;
            case SpecScalar { Type: SpecScalarType.Text } text:
                json.WriteStringValue(text.Value);
                break;
            case SpecScalar scalar:
                json.WriteRawValue(scalar.Value);
                break;
        }
    }
}
