using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Json;

/// <summary>
/// Values without a type, as Kiota represents them. Kiota's own reader makes dates and UUIDs of texts that look like them, which changes
/// how they are written; here a text stays a text.
/// </summary>
internal static class UntypedValue
{
    /// <summary>The levels that untyped values may nest; what is deeper is kept as the text of its JSON.</summary>
    private const int MaximumDepth = 64;

    /// <summary>Longer than any number that a program writes.</summary>
    private const int LongestNumber = 1024;

    /// <summary>A value for additional data: objects and arrays as nodes, anything else as text, boolean or number.</summary>
    /// <param name="scanner">Stands on the first token of the value, and is left on its last.</param>
    /// <param name="reading">What all values of the response share.</param>
    internal static object? Of(ref JsonScanner scanner, JsonReading reading)
    {
        switch (scanner.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                return Node(ref scanner, reading);
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True or JsonTokenType.False:
                return scanner.TokenType == JsonTokenType.True;
            case JsonTokenType.Number:
                var raw = scanner.ReadRaw();
                return Decimal(raw) is { } exact ? exact
                    : Double(raw) is { } number ? number
                    : Encoding.UTF8.GetString(raw);
            default:
                return Text(ref scanner, reading);
        }
    }

    /// <summary>A value as a node.</summary>
    /// <param name="scanner">Stands on the first token of the value, and is left on its last.</param>
    /// <param name="reading">What all values of the response share.</param>
    internal static UntypedNode Node(ref JsonScanner scanner, JsonReading reading) => Node(ref scanner, reading, depth: 1);

    /// <summary>A number as a decimal, where it is one.</summary>
    internal static decimal? Decimal(ReadOnlySpan<byte> number) =>
        number.Length <= LongestNumber && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static UntypedNode Node(ref JsonScanner scanner, JsonReading reading, int depth)
    {
        switch (scanner.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when depth > MaximumDepth:
                return new UntypedString(Encoding.UTF8.GetString(scanner.ReadRaw()));
            case JsonTokenType.StartObject:
                return Object(ref scanner, reading, depth);
            case JsonTokenType.StartArray:
                return Array(ref scanner, reading, depth);
            case JsonTokenType.Null:
                return new UntypedNull();
            case JsonTokenType.True or JsonTokenType.False:
                return new UntypedBoolean(scanner.TokenType == JsonTokenType.True);
            case JsonTokenType.Number:
                return Number(scanner.ReadRaw());
            default:
                return new UntypedString(Text(ref scanner, reading));
        }
    }

    private static UntypedObject Object(ref JsonScanner scanner, JsonReading reading, int depth)
    {
        var members = new Dictionary<string, UntypedNode>(StringComparer.Ordinal);
        while (scanner.NextProperty())
        {
            reading.CheckTime();
            reading.Count(1);
            var name = Encoding.UTF8.GetString(scanner.Name);
            members[name] = Node(ref scanner, reading, depth + 1);
        }

        return new UntypedObject(members);
    }

    private static UntypedArray Array(ref JsonScanner scanner, JsonReading reading, int depth)
    {
        var elements = new List<UntypedNode>();
        while (scanner.NextElement())
        {
            reading.CheckBounds(elements.Count);
            elements.Add(Node(ref scanner, reading, depth + 1));
        }

        reading.Count(elements.Count);
        return new UntypedArray(elements);
    }

    private static UntypedNode Number(ReadOnlySpan<byte> number)
    {
        if (int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
            return new UntypedInteger(small);
        if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
            return new UntypedLong(large);
        if (Decimal(number) is { } exact)
            return new UntypedDecimal(exact);
        return Double(number) is { } value ? new UntypedDouble(value) : new UntypedString(Encoding.UTF8.GetString(number));
    }

    private static double? Double(ReadOnlySpan<byte> number) =>
        number.Length <= LongestNumber
        && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? value
            : null;

    /// <summary>A text that is not valid Unicode keeps its escapes.</summary>
    private static string Text(ref JsonScanner scanner, JsonReading reading)
    {
        var text = JsonRead.String(ref scanner, reading, column: 0);
        if (scanner.Misfit is null)
            return text!;
        scanner.Misfit = null;
        return Encoding.UTF8.GetString(scanner.ReadRaw()[1..^1]);
    }
}
