using System.Runtime.InteropServices;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>Values of several kinds.</content>
public static partial class JsonRead
{
    /// <summary>Reads a value of a union; null is none.</summary>
    public static T? Union<T>(ref JsonScanner reader, JsonReading reading)
        where T : class, IJsonModel<T> => reader.TokenType == JsonTokenType.Null ? null : T.Read(ref reader, reading);

    /// <summary>Reads an array of values of a union.</summary>
    public static IReadOnlyList<T> Unions<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : class, IJsonModel<T> => Elements<T, JsonValues.OfUnion<T>>(ref reader, reading, column);

    /// <summary>Reads an object whose values are those of a union, as a map.</summary>
    public static IReadOnlyDictionary<string, T> MapOfUnions<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : class, IJsonModel<T> => Entries<T, JsonValues.OfUnion<T>>(ref reader, reading, column);

    /// <summary>Reads a value of any kind from a reader of System.Text.Json, which may not have all of the JSON in one piece.</summary>
    public static T FromValue<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Whole<T>(JsonMarshal.GetRawUtf8Value(document.RootElement));
    }

    /// <summary>Keeps a value of a union that is of none of its kinds as raw JSON.</summary>
    /// <param name="reader">Stands on the first token of the value, and is left on its last.</param>
    /// <param name="reading">What is shared by all values of one response.</param>
    /// <param name="column">The number that the value has in its contract.</param>
    /// <exception cref="JsonException">No branch takes values of its kind, and the rules are strict.</exception>
    public static OpenJson UnknownKind(ref JsonScanner reader, JsonReading reading, int column)
    {
        if (reader.Misfit is { } expected)
        {
            reading.Misfit(reader, offset: 0, expected);
            reader.Misfit = null;
        }

        return reading.Open(ref reader, column);
    }
}
