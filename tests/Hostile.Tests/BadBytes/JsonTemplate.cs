using System.Text.Json;

namespace Hostile.Tests.BadBytes;

/// <summary>A valid body and the places of its values and properties, so that cases can be made by cutting and pasting bytes.</summary>
internal sealed class JsonTemplate
{
    private readonly List<Range> values = [];
    private readonly List<Range> strings = [];
    private readonly List<Range[]> objects = [];

    public JsonTemplate(byte[] body)
    {
        Body = body;
        var reader = new Utf8JsonReader(body);
        reader.Read();
        Read(ref reader);
    }

    public byte[] Body { get; }

    /// <summary>All values, the whole body included.</summary>
    public IReadOnlyList<Range> Values => values;

    /// <summary>The contents of the strings that are not empty.</summary>
    public IReadOnlyList<Range> Strings => strings;

    /// <summary>The properties, from name to value, of each object that has any.</summary>
    public IReadOnlyList<Range[]> Objects => objects;

    private Range Read(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var type = reader.TokenType;
        if (type == JsonTokenType.StartObject)
            ReadObject(ref reader);
        else if (type == JsonTokenType.StartArray)
            ReadArray(ref reader);
        var value = start..(int)reader.BytesConsumed;
        values.Add(value);
        if (type == JsonTokenType.String && reader.ValueSpan.Length > 0)
            strings.Add((start + 1)..((int)reader.BytesConsumed - 1));
        return value;
    }

    private void ReadObject(ref Utf8JsonReader reader)
    {
        var members = new List<Range>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = (int)reader.TokenStartIndex;
            reader.Read();
            members.Add(name..Read(ref reader).End);
        }

        if (members.Count > 0)
            objects.Add([.. members]);
    }

    private void ReadArray(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Read(ref reader);
    }
}
