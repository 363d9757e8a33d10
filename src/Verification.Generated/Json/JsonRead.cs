using System.Runtime.InteropServices;
using System.Text.Json;

namespace Verification.Generated;

/// <summary>
/// The steps of generated readers. Each leaves the scanner on the last token of what it read. Lenient where nothing is lost by it: null
/// for anything is null, an absent or null array is empty, a repeated property counts in its last form.
/// </summary>
internal static partial class JsonRead
{
    internal static void StartObject(ref JsonScanner reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw UnexpectedJsonException.At(ref reader, "an object");
    }

    /// <summary>Reads JSON that is one object.</summary>
    /// <exception cref="JsonException">It is not JSON, or does not fit.</exception>
    internal static T Whole<T>(ReadOnlySpan<byte> json)
        where T : IJsonModel<T>
    {
        var reading = JsonReading.Rent();
        try
        {
            var reader = new JsonScanner(json);
            reader.ReadValue();
            var value = T.Read(ref reader, reading);
            reader.ReadEnd();
            return value;
        }
        finally
        {
            reading.Return();
        }
    }

    /// <summary>Reads one object from a reader of System.Text.Json, which may not have all of the JSON in one piece.</summary>
    internal static T From<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw UnexpectedJsonException.At(ref reader, "an object");
        using var document = JsonDocument.ParseValue(ref reader);
        return Whole<T>(JsonMarshal.GetRawUtf8Value(document.RootElement));
    }

    internal static void Unknown(ref JsonScanner reader, ref Dictionary<string, JsonElement>? unknown)
    {
        unknown ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        unknown[JsonText.Decode(reader.Name)] = JsonElement.Parse(reader.ReadRaw());
    }

    /// <summary>Looks ahead for the text of a property, wherever it stands in the object.</summary>
    /// <param name="reader">A copy of the scanner, on the start of the object.</param>
    /// <param name="property">The name of the property.</param>
    /// <returns>Its text, the last one if it is repeated; <see langword="null"/> where it is absent or no string.</returns>
    internal static string? Discriminator(JsonScanner reader, ReadOnlySpan<byte> property)
    {
        StartObject(ref reader);
        string? found = null;
        while (reader.NextProperty())
        {
            if (reader.Name.SequenceEqual(property))
                found = reader.TokenType == JsonTokenType.String ? JsonText.Decode(ref reader) : null;
            reader.ReadRaw();
        }

        return found;
    }

    internal static T? Model<T>(ref JsonScanner reader, JsonReading reading)
        where T : class, IJsonModel<T> =>
        reader.TokenType == JsonTokenType.Null ? null : T.Read(ref reader, reading);

    internal static OpenJson? Open(ref JsonScanner reader, JsonReading reading, int column) =>
        reader.TokenType == JsonTokenType.Null ? null : reading.Open(ref reader, column);

    internal static OpenJson<TView>? Open<TView>(ref JsonScanner reader, JsonReading reading, int column)
        where TView : class, IJsonModel<TView> =>
        reader.TokenType == JsonTokenType.Null ? null : reading.Open<TView>(ref reader, column);
}
