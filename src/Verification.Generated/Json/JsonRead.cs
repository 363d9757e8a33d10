using System.Text.Json;

namespace Verification.Generated;

/// <summary>
/// The steps of generated readers. Each leaves the reader on the last token of what it read. Lenient where nothing is lost by it: null
/// for anything is null, an absent or null array is empty, a repeated property counts in its last form.
/// </summary>
internal static partial class JsonRead
{
    internal static void StartObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw UnexpectedJsonException.At(ref reader, "an object");
    }

    /// <summary>Goes to the value of the next property.</summary>
    /// <param name="reader">Stands on the start of the object or on the last token of a value.</param>
    /// <param name="name">The unescaped name.</param>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    internal static bool NextProperty(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = JsonText.Bytes(ref reader);
        Advance(ref reader);
        return true;
    }

    internal static void Unknown(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name, ref Dictionary<string, JsonElement>? unknown)
    {
        unknown ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        unknown[JsonText.Decode(name)] = JsonElement.ParseValue(ref reader);
    }

    /// <summary>Looks ahead for the text of one property, wherever it stands in the object.</summary>
    /// <param name="reader">A copy of the reader, on the start of the object.</param>
    /// <param name="property">The name of the property.</param>
    /// <returns>Its text, the last one if it is repeated; <see langword="null"/> where it is absent or no string.</returns>
    internal static string? Discriminator(Utf8JsonReader reader, ReadOnlySpan<byte> property)
    {
        StartObject(ref reader);
        string? found = null;
        while (NextProperty(ref reader, out var name))
        {
            if (name.SequenceEqual(property))
                found = reader.TokenType == JsonTokenType.String ? JsonText.Decode(ref reader) : null;
            Skip(ref reader);
        }

        return found;
    }

    internal static T? Model<T>(ref Utf8JsonReader reader, JsonReading reading)
        where T : class, IJsonModel<T> =>
        reader.TokenType == JsonTokenType.Null ? null : T.Read(ref reader, reading);

    internal static OpenJson? Open(ref Utf8JsonReader reader, JsonReading reading) =>
        reader.TokenType == JsonTokenType.Null ? null : new OpenJson(reading.RawValue(ref reader));

    internal static OpenJson<TView>? Open<TView>(ref Utf8JsonReader reader, JsonReading reading)
        where TView : class, IJsonModel<TView> =>
        reader.TokenType == JsonTokenType.Null ? null : new OpenJson<TView>(reading.RawValue(ref reader));

    /// <summary>Goes to the last token of the value on which the reader stands.</summary>
    internal static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
            throw UnexpectedJsonException.OfEnd(ref reader);
    }

    private static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw UnexpectedJsonException.OfEnd(ref reader);
    }
}
