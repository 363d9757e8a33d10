using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// The steps of generated readers. Each leaves the scanner on the last token of what it read. Lenient where nothing is lost by it: null
/// for anything is null, an absent or null array is empty, a repeated property counts in its last form. A value that does not fit is left
/// unread, with <see cref="JsonScanner.Misfit"/> set, and <see cref="JsonReading.KeepMisfit"/> keeps it as raw JSON.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    /// <summary>Checks that the value is an object.</summary>
    public static void StartObject(ref JsonScanner reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw UnexpectedJsonException.At(ref reader, "an object");
    }

    /// <summary>What to throw where a member is repeated that may only stand once, since one of the two would be lost.</summary>
    /// <param name="reader">Stands on the second value.</param>
    /// <param name="name">The name of the member.</param>
    public static Exception Repeated(ref JsonScanner reader, string name) => UnexpectedJsonException.OfRepeated(name, reader.TokenStart);

    /// <summary>What to throw where a member is missing without which the object means nothing.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="start">Where the object starts.</param>
    public static Exception Missing(string name, int start) => UnexpectedJsonException.OfMissing(name, start);

    /// <summary>Reads JSON that is one object.</summary>
    /// <exception cref="JsonException">It is not JSON, or no object.</exception>
    public static T Whole<T>(ReadOnlySpan<byte> json)
        where T : IJsonModel<T>
    {
        var reading = JsonReading.Rent(JsonReadingRules.Lenient, json.Length);
        try
        {
            return Whole<T>(json, reading);
        }
        finally
        {
            reading.Return();
        }
    }

    /// <summary>Reads JSON that is one object, by the rules that come with <paramref name="reading"/>.</summary>
    internal static T Whole<T>(ReadOnlySpan<byte> json, JsonReading reading)
        where T : IJsonModel<T>
    {
        var reader = new JsonScanner(json, reading.CancellationToken);
        reader.ReadValue();
        var value = T.Read(ref reader, reading);
        if (reader.Misfit is { } expected)
            throw UnexpectedJsonException.At(ref reader, expected);
        reader.ReadEnd();
        return value;
    }

    /// <summary>Reads one object from a reader of System.Text.Json, which may not have all of the JSON in one piece.</summary>
    public static T From<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw UnexpectedJsonException.At(ref reader, "an object");
        using var document = JsonDocument.ParseValue(ref reader);
        return Whole<T>(JsonMarshal.GetRawUtf8Value(document.RootElement));
    }

    /// <summary>The texts of a member of JSON that may be one object: none, one, or all of them where it is repeated.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="property">The name of the member.</param>
    /// <returns>The texts, 16 at most; none where the JSON is no object.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static IReadOnlyList<string> Texts(ReadOnlySpan<byte> json, ReadOnlySpan<byte> property)
    {
        const int Most = 16;
        var texts = new List<string>();
        var reader = new JsonScanner(json);
        reader.ReadValue();
        while (texts.Count < Most && reader.TokenType != JsonTokenType.StartArray && reader.NextProperty())
        {
            if (
                reader.Name.SequenceEqual(property)
                && reader.TokenType == JsonTokenType.String
                && JsonText.TryBytes(ref reader, out var text)
            )
            {
                texts.Add(JsonText.Decode(text));
            }

            reader.ReadRaw();
        }

        return texts;
    }

    /// <summary>Whether JSON that is one object has a member of a name that is not null.</summary>
    internal static bool Has(ReadOnlySpan<byte> json, string name, CancellationToken cancellationToken)
    {
        var reader = new JsonScanner(json, cancellationToken);
        reader.ReadValue();
        StartObject(ref reader);
        while (reader.NextProperty())
        {
            if (Ascii.Equals(reader.Name, name))
                return reader.TokenType != JsonTokenType.Null;
            reader.ReadRaw();
        }

        return false;
    }

    /// <summary>Looks ahead for the text of a property, wherever it stands in the object.</summary>
    /// <param name="reader">A copy of the scanner, on the start of the object.</param>
    /// <param name="property">The name of the property.</param>
    /// <returns>Its text, the last one if it is repeated; <see langword="null"/> where it is absent or no string.</returns>
    public static string? Discriminator(JsonScanner reader, ReadOnlySpan<byte> property)
    {
        StartObject(ref reader);
        string? found = null;
        while (reader.NextProperty())
        {
            if (reader.Name.SequenceEqual(property))
            {
                found =
                    reader.TokenType == JsonTokenType.String && JsonText.TryBytes(ref reader, out var text) ? JsonText.Decode(text) : null;
            }

            reader.ReadRaw();
        }

        return found;
    }

    /// <summary>
    /// Looks ahead for the text of a property: the first, which is the only one in all but broken objects, or, where reading an object as
    /// the wrong kind could fail, the one that counts.
    /// </summary>
    /// <param name="scanner">Stands on the start of the object, and stays there.</param>
    /// <param name="reading">What is shared by the values of the response.</param>
    /// <param name="property">The name of the property.</param>
    /// <param name="column">The number that the property has in its contract.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string? DiscriminatorAhead(scoped ref JsonScanner scanner, JsonReading reading, ReadOnlySpan<byte> property, int column)
    {
        var reader = scanner;
        StartObject(ref reader);
        string? found = null;
        while (reader.NextProperty())
        {
            if (reader.Name.SequenceEqual(property))
            {
                found = String(ref reader, reading, column);
                if (!reading.IsStrict)
                    return found;
            }

            reader.ReadRaw();
        }

        return found;
    }

    /// <summary>Reads an object.</summary>
    public static T? Model<T>(ref JsonScanner reader, JsonReading reading)
        where T : class, IJsonModel<T> =>
        reader.TokenType == JsonTokenType.StartObject && !reader.IsTooDeep ? T.Read(ref reader, reading) : NoModel<T>(ref reader);

    /// <summary>Keeps a value of any kind as raw JSON.</summary>
    public static OpenJson? Open(ref JsonScanner reader, JsonReading reading, int column) =>
        reader.TokenType == JsonTokenType.Null ? null : reading.Open(ref reader, column);

    /// <summary>Keeps a value of any kind as raw JSON.</summary>
    public static OpenJson<TView>? Open<TView>(ref JsonScanner reader, JsonReading reading, int column)
        where TView : class, IJsonModel<TView> => reader.TokenType == JsonTokenType.Null ? null : reading.Open<TView>(ref reader, column);

    /// <summary>What is no object, or so deep that reading it would take too much stack.</summary>
    private static T? NoModel<T>(ref JsonScanner reader)
        where T : class
    {
        if (reader.TokenType != JsonTokenType.Null)
            reader.Misfit = reader.IsTooDeep ? "an object at most 64 levels deep" : "an object";
        return null;
    }
}
