using System.Collections.ObjectModel;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>Objects used as maps: null is empty, and an entry whose value is null is left out.</content>
public static partial class JsonRead
{
    /// <summary>Reads an object as a map of texts.</summary>
    public static IReadOnlyDictionary<string, string> MapOfStrings(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<string, JsonValues.OfString>(ref reader, reading, column);

    /// <summary>Reads an object as a map of booleans.</summary>
    public static IReadOnlyDictionary<string, bool> MapOfBooleans(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<bool, JsonValues.OfBoolean>(ref reader, reading, column);

    /// <summary>Reads an object as a map of integers.</summary>
    public static IReadOnlyDictionary<string, long> MapOfInt64s(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<long, JsonValues.OfInt64>(ref reader, reading, column);

    /// <summary>Reads an object as a map of numbers.</summary>
    public static IReadOnlyDictionary<string, double> MapOfDoubles(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<double, JsonValues.OfDouble>(ref reader, reading, column);

    /// <summary>Reads an object as a map of dates.</summary>
    public static IReadOnlyDictionary<string, DateOnly> MapOfDates(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<DateOnly, JsonValues.OfDate>(ref reader, reading, column);

    /// <summary>Reads an object as a map of instants.</summary>
    public static IReadOnlyDictionary<string, DateTimeOffset> MapOfInstants(ref JsonScanner reader, JsonReading reading, int column) =>
        Entries<DateTimeOffset, JsonValues.OfInstant>(ref reader, reading, column);

    /// <summary>Reads an object whose values are objects, as a map.</summary>
    public static IReadOnlyDictionary<string, T> Map<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : class, IJsonModel<T> => Entries<T, JsonValues.OfModel<T>>(ref reader, reading, column);

    /// <summary>Reads an object as a map of values of an open enumeration.</summary>
    public static IReadOnlyDictionary<string, T> MapOfOpenEnums<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : struct, IOpenEnum<T> => Entries<T, JsonValues.OfOpenEnum<T>>(ref reader, reading, column);

    /// <summary>Reads an object whose values are lists or maps.</summary>
    public static IReadOnlyDictionary<string, T> MapOf<T, TValue>(ref JsonScanner reader, JsonReading reading, int column)
        where TValue : struct, IJsonValue<T> => Entries<T, TValue>(ref reader, reading, column);

    private static IReadOnlyDictionary<string, T> Entries<T, TValue>(ref JsonScanner reader, JsonReading reading, int column)
        where TValue : struct, IJsonValue<T>
    {
        if (!Is(ref reader, JsonTokenType.StartObject, "an object"))
            return ReadOnlyDictionary<string, T>.Empty;

        var start = reader.Opened;
        var misfits = reading.MisfitCount;
        try
        {
            return Entries<T, TValue>(ref reader, reading, column, start, misfits);
        }
        catch (UnexpectedJsonException) when (HidesNames(reading, start.Start))
        {
            throw;
        }
    }

    private static IReadOnlyDictionary<string, T> Entries<T, TValue>(
        ref JsonScanner reader,
        JsonReading reading,
        int column,
        JsonScanner.Place start,
        int misfits
    )
        where TValue : struct, IJsonValue<T>
    {
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.NextProperty())
        {
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            reading.CheckBounds(entries.Count);
            var name = JsonText.Decode(reader.Name);
            entries[name] = TValue.Read(ref reader, reading, column);
            if (reader.Misfit is null)
                continue;

            reading.RefuseIfStrict(ref reader);

            // One value that does not fit makes the whole map one that does not.
            reader.Misfit = "an object of which each value is " + reader.Misfit;
            reader.Reopen(start);
            reading.ForgetMisfits(misfits);
            return ReadOnlyDictionary<string, T>.Empty;
        }

        reading.Count(entries.Count);
        if (reading.MisfitCount > misfits)
            HidesNames(reading, start.Start);
        return entries;
    }

    /// <summary>The names in a map are data, and may be personal.</summary>
    private static bool HidesNames(JsonReading reading, int start)
    {
        reading.NoteMap(start);
        return false;
    }
}
