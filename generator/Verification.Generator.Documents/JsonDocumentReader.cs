using System.Text;
using System.Text.Json;

namespace Verification.Generator.Documents;

/// <summary>Reads JSON text into nodes.</summary>
public ref struct JsonDocumentReader
{
    private readonly string file;
    private readonly ReadOnlySpan<byte> text;
    private readonly PartBudget? part;
    private Utf8JsonReader reader;
    private int line = 1;
    private int column = 1;
    private int scanned;
    private int size;

    private JsonDocumentReader(string file, ReadOnlySpan<byte> text, PartBudget? part)
    {
        this.file = file;
        this.part = part;
        this.text = text;
        reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = DocumentLimits.Depth });
    }

    /// <summary>Reads a whole text.</summary>
    /// <exception cref="DocumentException">The text is not JSON.</exception>
    public static SpecNode Read(string file, ReadOnlySpan<byte> text) => Read(file, text, part: null);

    /// <summary>Reads a whole text.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="part">What is left for the files of a document, of which this one is a part; null for a file of its own.</param>
    /// <exception cref="DocumentException">The text is not JSON.</exception>
    internal static SpecNode Read(string file, ReadOnlySpan<byte> text, PartBudget? part)
    {
        var document = new JsonDocumentReader(file, text, part);
        try
        {
            document.reader.Read();
            var root = document.ReadValue();
            document.reader.Read();
            return root;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw document.Failure(exception);
        }
    }

    private SpecNode ReadValue()
    {
        var position = Here();
        part?.Take(position, 1);
        if (++size > DocumentLimits.Nodes)
        {
            throw new DocumentException(
                file,
                position,
                DocumentErrorCode.TooLarge,
                $"the document has more than {DocumentLimits.Nodes} values."
            );
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(position),
            JsonTokenType.StartArray => ReadArray(position),
            JsonTokenType.String => new SpecScalar(position, SpecScalarType.Text, reader.GetString()!),
            JsonTokenType.Number => new SpecScalar(position, SpecScalarType.Number, Encoding.UTF8.GetString(reader.ValueSpan)),
            JsonTokenType.True => new SpecScalar(position, SpecScalarType.Boolean, "true"),
            JsonTokenType.False => new SpecScalar(position, SpecScalarType.Boolean, "false"),
            _ => new SpecScalar(position, SpecScalarType.Null, "null"),
        };
    }

    private SpecObject ReadObject(SourcePosition position)
    {
        var node = new SpecObject(position);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var namePosition = Here();
            var name = reader.GetString()!;
            reader.Read();
            if (!node.TryAdd(new SpecMember(name, namePosition, ReadValue())))
            {
                throw new DocumentException(
                    file,
                    namePosition,
                    DocumentErrorCode.Syntax,
                    $"the property '{name}' is repeated in the same object; remove one of them."
                );
            }
        }

        return node;
    }

    private SpecArray ReadArray(SourcePosition position)
    {
        var node = new SpecArray(position);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            node.Items.Add(ReadValue());
        return node;
    }

    /// <summary>Continues to count from the last place, so that a document on one line costs no more than any other.</summary>
    private SourcePosition Here()
    {
        var passed = text[scanned..(int)reader.TokenStartIndex];
        var end = passed.LastIndexOf((byte)'\n');
        if (end >= 0)
        {
            line += passed.Count((byte)'\n');
            column = 1;
            passed = passed[(end + 1)..];
        }

        column += Encoding.UTF8.GetCharCount(passed);
        scanned = (int)reader.TokenStartIndex;
        return new SourcePosition(line, column) { File = part is null ? null : file };
    }

    private readonly DocumentException Failure(Exception exception)
    {
        if (exception is not JsonException json)
            return new DocumentException(file, new SourcePosition(line, 1), DocumentErrorCode.Syntax, "the text is not valid UTF-8.");
        var position = new SourcePosition((int)(json.LineNumber ?? 0) + 1, (int)(json.BytePositionInLine ?? 0) + 1);
        var code = json.Message.Contains("maximum configured depth", StringComparison.Ordinal)
            ? DocumentErrorCode.TooLarge
            : DocumentErrorCode.Syntax;
        var reason = json.Message.Split(" LineNumber:", 2)[0];
        return new DocumentException(file, position, code, "not valid JSON: " + reason);
    }
}
