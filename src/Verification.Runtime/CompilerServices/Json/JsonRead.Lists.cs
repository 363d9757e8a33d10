using System.Buffers;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>Arrays: null is empty, and an element that is null is left out.</content>
public static partial class JsonRead
{
    private const int FirstCapacity = 16;
    private const int ElementsBetweenChecks = 4096;

    /// <summary>Reads an array of texts.</summary>
    public static IReadOnlyList<string> Strings(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<string, JsonValues.OfString>(ref reader, reading, column);

    /// <summary>Reads an array of booleans.</summary>
    public static IReadOnlyList<bool> Booleans(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<bool, JsonValues.OfBoolean>(ref reader, reading, column);

    /// <summary>Reads an array of integers.</summary>
    public static IReadOnlyList<long> Int64s(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<long, JsonValues.OfInt64>(ref reader, reading, column);

    /// <summary>Reads an array of numbers.</summary>
    public static IReadOnlyList<double> Doubles(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<double, JsonValues.OfDouble>(ref reader, reading, column);

    /// <summary>Reads an array of dates.</summary>
    public static IReadOnlyList<DateOnly> Dates(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<DateOnly, JsonValues.OfDate>(ref reader, reading, column);

    /// <summary>Reads an array of instants.</summary>
    public static IReadOnlyList<DateTimeOffset> Instants(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<DateTimeOffset, JsonValues.OfInstant>(ref reader, reading, column);

    /// <summary>Reads an array of objects.</summary>
    public static IReadOnlyList<T> List<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : class, IJsonModel<T> => Elements<T, JsonValues.OfModel<T>>(ref reader, reading, column);

    /// <summary>Reads an array of values of an open enumeration.</summary>
    public static IReadOnlyList<T> OpenEnums<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : struct, IOpenEnum<T> => Elements<T, JsonValues.OfOpenEnum<T>>(ref reader, reading, column);

    /// <summary>Reads an array of lists or maps.</summary>
    public static IReadOnlyList<T> ListOf<T, TValue>(ref JsonScanner reader, JsonReading reading, int column)
        where TValue : struct, IJsonValue<T> => Elements<T, TValue>(ref reader, reading, column);

    /// <summary>The items of a page. One that is no object arrives without properties, and is kept as raw JSON.</summary>
    public static IReadOnlyList<T> Rows<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : class, IJsonModel<T> => Elements<T, JsonValues.OfRow<T>>(ref reader, reading, column);

    /// <summary>Reads an array. Where one of its elements does not fit, the whole array is taken as one that does not.</summary>
    private static T[] Elements<T, TValue>(ref JsonScanner reader, JsonReading reading, int column)
        where TValue : struct, IJsonValue<T>
    {
        if (!Is(ref reader, JsonTokenType.StartArray, "an array"))
            return [];

        T[] elements = [];
        var (count, room) = (0, 0);
        var start = reader.Opened;
        var misfits = reading.MisfitCount;
        try
        {
            while (reader.NextElement())
            {
                if (reader.TokenType == JsonTokenType.Null)
                    continue;
                if (count == room)
                    room = MakeRoom(ref elements, count, reading);
                elements[count++] = TValue.Read(ref reader, reading, column);
                if (reader.Misfit is not null)
                    return WithoutElements(ref reader, start, reading, misfits);
            }

            reading.Count(count);
            return elements.AsSpan(0, count).ToArray();
        }
        finally
        {
            Return(elements, count);
        }

        static T[] WithoutElements(ref JsonScanner reader, JsonScanner.Place start, JsonReading reading, int misfits)
        {
            reading.RefuseIfStrict(ref reader);
            reader.Misfit = "an array of which each element is " + reader.Misfit;
            reader.Reopen(start);
            reading.ForgetMisfits(misfits);
            return [];
        }
    }

    /// <summary>
    /// Makes room for further elements, not more than are allowed, and not more than may be read before the time is looked at again.
    /// </summary>
    /// <returns>How many elements there is room for.</returns>
    private static int MakeRoom<T>(ref T[] elements, int count, JsonReading reading)
    {
        reading.CheckBounds(count);
        if (count == elements.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(Math.Max(2 * count, FirstCapacity));
            elements.AsSpan(0, count).CopyTo(larger);
            Return(elements, count);
            elements = larger;
        }

        return Math.Min(Math.Min(elements.Length, count + ElementsBetweenChecks), reading.MaximumItems);
    }

    private static void Return<T>(T[] elements, int count)
    {
        if (elements.Length == 0)
            return;
        elements.AsSpan(0, count).Clear();
        ArrayPool<T>.Shared.Return(elements);
    }
}
