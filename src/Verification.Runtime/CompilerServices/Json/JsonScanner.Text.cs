using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>White space, strings, numbers and literals.</content>
public ref partial struct JsonScanner
{
    /// <summary>A power of two.</summary>
    private const int EscapesBetweenChecks = 64 * 1024;

    /// <summary>From here on the platform's search is faster.</summary>
    private const int LongestShort = 48;

    private const ulong EightSpaces = 0x2020202020202020;

    /// <summary>What ends a run of plain characters in a string: its quote, an escape, and what must not stand there.</summary>
    private static readonly SearchValues<byte> EndsOfText = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(control => (byte)control),
        (byte)'"',
        (byte)'\\',
    ]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int AfterWhiteSpace(int index) =>
        (uint)index < (uint)json.Length && json[index] > ' ' ? index : AfterSomeWhiteSpace(index);

    private readonly int AfterSomeWhiteSpace(int index)
    {
        for (; (uint)index < (uint)json.Length; index++)
        {
            var value = json[index];
            if (value > ' ')
                return index;
            if (value is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                throw Malformed();

            // Indentation is most of the white space that there is.
            while (json.Length - index > sizeof(ulong) && BinaryPrimitives.ReadUInt64LittleEndian(json[(index + 1)..]) == EightSpaces)
                index += sizeof(ulong);
        }

        return index;
    }

    /// <summary>Reads the string or name that starts at a quote.</summary>
    /// <returns>Where it ends, behind its quote.</returns>
    private int ReadText(int quote)
    {
        valueStart = quote + 1;
        var length = LengthOfPlain(json[valueStart..]);
        if (length < 0)
            throw Malformed();

        ValueIsEscaped = json[valueStart + length] != '"';
        valueLength = ValueIsEscaped ? LengthOfEscaped(length) : length;
        return valueStart + valueLength + 1;
    }

    /// <summary>
    /// How far a string goes without an escape. Most are short, so that a search of the platform would cost more to begin than to do.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LengthOfPlain(ReadOnlySpan<byte> text)
    {
        if (!Vector128.IsHardwareAccelerated || text.Length < Vector128<byte>.Count)
            return text.IndexOfAny(EndsOfText);

        var ends = EndsIn(Vector128.Create(text));
        return ends != 0 ? BitOperations.TrailingZeroCount(ends) : LengthOfLong(text);
    }

    private static int LengthOfLong(ReadOnlySpan<byte> text)
    {
        var last = Math.Min(text.Length - Vector128<byte>.Count, LongestShort);
        for (var index = Vector128<byte>.Count; index <= last; index += Vector128<byte>.Count)
        {
            var ends = EndsIn(Vector128.Create(text[index..]));
            if (ends != 0)
                return index + BitOperations.TrailingZeroCount(ends);
        }

        return text.IndexOfAny(EndsOfText);
    }

    /// <summary>Which of 16 bytes end a run of plain characters, a bit each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint EndsIn(Vector128<byte> text)
    {
        var ends =
            Vector128.LessThan(text, Vector128.Create((byte)' '))
            | Vector128.Equals(text, Vector128.Create((byte)'"'))
            | Vector128.Equals(text, Vector128.Create((byte)'\\'));
        return ends.ExtractMostSignificantBits();
    }

    private readonly int LengthOfEscaped(int plain)
    {
        for (var (index, escapes) = (valueStart + plain, 1); ; escapes++)
        {
            if ((escapes & (EscapesBetweenChecks - 1)) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (At(index) == '"')
                return index - valueStart;
            if (json[index] != '\\')
                throw Malformed();

            index += At(index + 1) switch
            {
                (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' => 2,
                (byte)'u'
                    when IsHexadecimal(index + 2) && IsHexadecimal(index + 3) && IsHexadecimal(index + 4) && IsHexadecimal(index + 5) => 6,
                _ => throw Malformed(),
            };
            var run = json[index..].IndexOfAny(EndsOfText);
            index += run < 0 ? throw Malformed() : run;
        }
    }

    private readonly bool IsHexadecimal(int index) => char.IsAsciiHexDigit((char)At(index));

    private void ReadLiteral(int start, ReadOnlySpan<byte> literal, JsonTokenType type)
    {
        if (!json[start..].StartsWith(literal))
            throw Malformed();
        position = start + literal.Length;
        (valueStart, valueLength) = (start, literal.Length);
        TokenType = type;
    }

    /// <summary>Reads a number, whose form is RFC 8259, section 6; what follows it is checked by whoever reads on.</summary>
    private void ReadNumber(int start)
    {
        var index = At(start) == '-' ? start + 1 : start;
        index = At(index) == '0' ? index + 1 : AfterDigits(index);
        if (Holds(index, (byte)'.'))
            index = AfterDigits(index + 1);
        if (Holds(index, (byte)'e') || Holds(index, (byte)'E'))
        {
            index++;
            index = AfterDigits(Holds(index, (byte)'+') || Holds(index, (byte)'-') ? index + 1 : index);
        }

        (valueStart, valueLength) = (start, index - start);
        position = index;
        TokenType = JsonTokenType.Number;
    }

    private readonly int AfterDigits(int start)
    {
        var index = start;
        while ((uint)index < (uint)json.Length && json[index] is >= (byte)'0' and <= (byte)'9')
            index++;
        return index > start ? index : throw Malformed();
    }

    private readonly bool Holds(int index, byte value) => (uint)index < (uint)json.Length && json[index] == value;
}
