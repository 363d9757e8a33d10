using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Json;

/// <summary>
/// A value in a response. Text is taken from a number or a boolean, too; any other value that does not fit its type leaves the property
/// null, and the object keeps it among its additional data.
/// </summary>
internal sealed partial class ValueNode : IParseNode
{
    /// <summary>The levels that models may nest.</summary>
    private const int MaximumDepth = 64;

    private readonly ReadOnlyMemory<byte> json;
    private readonly JsonReading reading;
    private readonly Vital vital;
    private readonly int offset;
    private readonly int depth;

    /// <summary>Whether null is a value of it, as of every property.</summary>
    private bool isNullable;

    /// <summary>What was expected where the value does not fit; null where it fits, or was not read.</summary>
    private string? misfit;

    /// <summary>Makes the node of a whole response.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="reading">What all values of the response share.</param>
    /// <param name="vital">What cannot be missing in it.</param>
    internal ValueNode(ReadOnlyMemory<byte> json, JsonReading reading, Vital vital)
        : this(json, reading, vital, offset: 0, depth: 1)
    {
        // Parts are read one by one, so the whole is checked first.
        var scanner = Start();
        scanner.ReadRaw();
        scanner.ReadEnd();
    }

    private ValueNode(ReadOnlyMemory<byte> json, JsonReading reading, Vital vital, int offset, int depth)
    {
        this.json = json;
        this.reading = reading;
        this.vital = vital;
        this.offset = offset;
        this.depth = depth;
    }

    private delegate T? Reader<T>(ref JsonScanner scanner, JsonReading reading);

    public Action<IParsable>? OnBeforeAssignFieldValues { get; set; }

    public Action<IParsable>? OnAfterAssignFieldValues { get; set; }

    private bool IsNull => json.Span is [(byte)'n', ..];

    public string? GetStringValue() => Read(static (ref scanner, reading) => JsonRead.String(ref scanner, reading, column: 0));

    public bool? GetBoolValue() => Read(static (ref scanner, _) => JsonRead.Boolean(ref scanner));

    public long? GetLongValue() => Read(static (ref scanner, _) => JsonRead.Int64(ref scanner));

    public int? GetIntValue() => Whole(int.MinValue, int.MaxValue, "an integer of 32 bits") is { } value ? (int)value : null;

    public byte? GetByteValue() => Whole(byte.MinValue, byte.MaxValue, "an integer of 8 bits") is { } value ? (byte)value : null;

    public sbyte? GetSbyteValue() => Whole(sbyte.MinValue, sbyte.MaxValue, "an integer of 8 bits") is { } value ? (sbyte)value : null;

    public double? GetDoubleValue() => Read(static (ref scanner, _) => JsonRead.Double(ref scanner));

    public float? GetFloatValue() => GetDoubleValue() is { } value ? (float)value : null;

    public decimal? GetDecimalValue() =>
        Read(
            static (ref scanner, _) =>
            {
                if (scanner.TokenType == JsonTokenType.Number && UntypedValue.Decimal(scanner.ReadRaw()) is { } value)
                    return value;
                scanner.Misfit = "a decimal number";
                return (decimal?)null;
            }
        );

    public DateTimeOffset? GetDateTimeOffsetValue() => Read(static (ref scanner, _) => JsonRead.Instant(ref scanner));

    public Date? GetDateValue() =>
        Read(static (ref scanner, _) => JsonRead.Date(ref scanner)) is { } date ? new Date(date.Year, date.Month, date.Day) : null;

    public byte[]? GetByteArrayValue()
    {
        if (GetStringValue() is not { } text)
            return null;
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length))
            return bytes[..length];
        misfit = "base64";
        return null;
    }

    /// <inheritdoc/>
    public Guid? GetGuidValue() => throw NotInDocument("UUIDs");

    /// <inheritdoc/>
    public TimeSpan? GetTimeSpanValue() => throw NotInDocument("durations");

    /// <inheritdoc/>
    public Time? GetTimeValue() => throw NotInDocument("times");

    /// <inheritdoc/>
    public T? GetEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => throw NotInDocument("enums");

    /// <inheritdoc/>
    public IEnumerable<T?> GetCollectionOfEnumValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => throw NotInDocument("enums");

    /// <summary>Checks that the whole response was what it was read as.</summary>
    internal void RequireFit()
    {
        if (misfit is not null)
            reading.Misfit(Start(), offset, misfit, isVital: true);
    }

    private static NotSupportedException NotInDocument(string what) =>
        new($"The open view of a document has no {what}: they are text. Generate the client from it.");

    private JsonScanner Start()
    {
        var scanner = new JsonScanner(json.Span);
        scanner.ReadValue();
        return scanner;
    }

    private T? Read<T>(Reader<T> read)
    {
        if (isNullable && IsNull)
            return default;
        var scanner = Start();
        var value = read(ref scanner, reading);
        misfit = scanner.Misfit;
        return value;
    }

    private long? Whole(long minimum, long maximum, string expected)
    {
        var value = GetLongValue();
        if (misfit is null && !(value < minimum) && !(value > maximum))
            return value;
        misfit = expected;
        return null;
    }

    /// <summary>A part of the value.</summary>
    private ValueNode Part(int start, int length, Vital ofPart) =>
        new(json.Slice(start, length), reading, ofPart, offset + start, depth + 1)
        {
            OnBeforeAssignFieldValues = OnBeforeAssignFieldValues,
            OnAfterAssignFieldValues = OnAfterAssignFieldValues,
        };
}
