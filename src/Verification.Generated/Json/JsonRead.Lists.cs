using System.Buffers;
using System.Text.Json;

namespace Verification.Generated;

/// <content>Arrays: null is empty, and an element that is null is left out.</content>
internal static partial class JsonRead
{
    private const int FirstCapacity = 16;

    internal static IReadOnlyList<string> Strings(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<string, JsonValues.OfString>(ref reader, reading, column);

    internal static IReadOnlyList<bool> Booleans(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<bool, JsonValues.OfBoolean>(ref reader, reading, column);

    internal static IReadOnlyList<long> Int64s(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<long, JsonValues.OfInt64>(ref reader, reading, column);

    internal static IReadOnlyList<double> Doubles(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<double, JsonValues.OfDouble>(ref reader, reading, column);

    internal static IReadOnlyList<DateOnly> Dates(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<DateOnly, JsonValues.OfDate>(ref reader, reading, column);

    internal static IReadOnlyList<DateTimeOffset> Instants(ref JsonScanner reader, JsonReading reading, int column) =>
        Elements<DateTimeOffset, JsonValues.OfInstant>(ref reader, reading, column);

    internal static IReadOnlyList<T> List<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : class, IJsonModel<T> =>
        Elements<T, JsonValues.OfModel<T>>(ref reader, reading, column);

    internal static IReadOnlyList<T> OpenEnums<T>(ref JsonScanner reader, JsonReading reading, int column)
        where T : struct, IOpenEnum<T> =>
        Elements<T, JsonValues.OfOpenEnum<T>>(ref reader, reading, column);

    private static T[] Elements<T, TValue>(ref JsonScanner reader, JsonReading reading, int column)
        where TValue : struct, IJsonValue<T>
    {
        if (!Is(ref reader, JsonTokenType.StartArray, "an array"))
            return [];

        T[] elements = [];
        var count = 0;
        try
        {
            while (reader.NextElement())
            {
                if (reader.TokenType == JsonTokenType.Null)
                    continue;
                if (count == elements.Length)
                    Grow(ref elements, count);
                elements[count++] = TValue.Read(ref reader, reading, column);
            }

            return elements.AsSpan(0, count).ToArray();
        }
        finally
        {
            Return(elements, count);
        }
    }

    private static void Grow<T>(ref T[] elements, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(2 * count, FirstCapacity));
        elements.AsSpan(0, count).CopyTo(larger);
        Return(elements, count);
        elements = larger;
    }

    private static void Return<T>(T[] elements, int count)
    {
        if (elements.Length == 0)
            return;
        elements.AsSpan(0, count).Clear();
        ArrayPool<T>.Shared.Return(elements);
    }
}
