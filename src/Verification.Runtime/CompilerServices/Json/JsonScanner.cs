using System.ComponentModel;
using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// Reads JSON (RFC 8259) forward, token by token, from UTF-8 that is all at hand. It accepts exactly what <see cref="Utf8JsonReader"/>
/// accepts of any depth, and needs a fraction of the time: it learns where the members of one row stand and looks for those of the next
/// there (<see cref="JsonLayout"/>), and it takes no care of input that comes in pieces.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonScanner
{
    /// <summary>The levels that models may nest, as with <see cref="Utf8JsonReader"/>; what is kept as raw JSON may be deeper.</summary>
    private const int MaximumModelDepth = 64;

    private const int LongestUnchecked = 64 * 1024;

    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    private readonly ReadOnlySpan<byte> json;
    private readonly CancellationToken cancellationToken;
    private int position;
    private int depth;
    private int valueStart;
    private int valueLength;
    private int nameStart;
    private int nameLength;
    private bool nameIsEscaped;
    private int gapStart;
    private int previousMember;
    private int namesRead;

    /// <summary>Starts before the first token.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="cancellationToken">Ends the reading of values that are passed over.</param>
    public JsonScanner(ReadOnlySpan<byte> json, CancellationToken cancellationToken = default)
    {
        this.json = json;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The kind of the token.</summary>
    public JsonTokenType TokenType { get; private set; }

    /// <summary>Where the token starts, in bytes.</summary>
    public int TokenStart { get; private set; }

    /// <summary>Whether the string has escapes.</summary>
    internal bool ValueIsEscaped { get; private set; }

    /// <summary>What was expected where the value just read does not fit its type; <see langword="null"/> where it fits.</summary>
    public string? Misfit { get; set; }

    /// <summary>Whether the object or array that was just opened is nested deeper than a model may be.</summary>
    internal readonly bool IsTooDeep => depth > MaximumModelDepth;

    /// <summary>The place of the object or array that was just opened.</summary>
    public readonly Place Opened => new(TokenStart, depth);

    /// <summary>How many bytes were read.</summary>
    internal readonly int Consumed => position;

    /// <summary>How many bytes follow.</summary>
    internal readonly int Remaining => json.Length - position;

    /// <summary>The bytes of a string, escaped and without its quotes, or of a number or literal.</summary>
    internal readonly ReadOnlySpan<byte> ValueSpan => json.Slice(valueStart, valueLength);

    /// <summary>The bytes of the token as they stand, a string with its quotes.</summary>
    internal readonly ReadOnlySpan<byte> TokenSpan => json[TokenStart..position];

    /// <summary>The JSON from a place to the end of the token.</summary>
    internal readonly ReadOnlySpan<byte> Since(int start) => json[start..position];

    /// <summary>A reader of the platform on this one string or number, for what is rare.</summary>
    internal readonly Utf8JsonReader TokenReader()
    {
        var reader = new Utf8JsonReader(TokenSpan);
        reader.Read();
        return reader;
    }

    /// <summary>Goes to the value that stands next.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public void ReadValue()
    {
        var start = AfterWhiteSpace(position);
        TokenStart = start;
        var first = At(start);
        if (first != '"')
        {
            ReadOther(start, first);
            return;
        }

        position = ReadText(start);
        TokenType = JsonTokenType.String;
    }

    /// <summary>Reads a value that is no string.</summary>
    private void ReadOther(int start, byte first)
    {
        switch (first)
        {
            case (byte)'{':
                Open(start, JsonTokenType.StartObject);
                break;
            case (byte)'[':
                Open(start, JsonTokenType.StartArray);
                break;
            case (byte)'n':
                ReadLiteral(start, "null"u8, JsonTokenType.Null);
                break;
            case (byte)'t':
                ReadLiteral(start, "true"u8, JsonTokenType.True);
                break;
            case (byte)'f':
                ReadLiteral(start, "false"u8, JsonTokenType.False);
                break;
            default:
                ReadNumber(start);
                break;
        }
    }

    /// <summary>Goes back to where an object or array was opened.</summary>
    public void Reopen(Place place)
    {
        position = place.Start;
        depth = place.Depth - 1;
        ReadValue();
    }

    /// <summary>Looks at the time before something long is decoded.</summary>
    internal readonly void CheckTimeOf(int length)
    {
        if (length > LongestUnchecked)
            cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Checks that nothing follows.</summary>
    /// <exception cref="JsonException">Something does.</exception>
    public void ReadEnd()
    {
        position = AfterWhiteSpace(position);
        if (position < json.Length)
            throw Malformed();
    }

    /// <summary>Goes to the next element of an array.</summary>
    /// <returns><see langword="false"/> at the end of the array.</returns>
    public bool NextElement()
    {
        var start = AfterWhiteSpace(position);
        if (At(start) == ']')
        {
            Close(start, JsonTokenType.EndArray);
            return false;
        }

        if (TokenType != JsonTokenType.StartArray)
        {
            if (At(start) != ',')
                throw Malformed();
            position = start + 1;
        }

        ReadValue();
        return true;
    }

    /// <summary>The exception that the platform's reader has for this JSON, which also knows the line.</summary>
    private readonly JsonException Malformed()
    {
        try
        {
            var reader = new Utf8JsonReader(json, AnyDepth);
            while (reader.Read())
                continue;
        }
        catch (JsonException exception)
        {
            return exception;
        }

        return UnexpectedJsonException.OfEnd(position);
    }

    private void Open(int start, JsonTokenType type)
    {
        depth++;
        position = start + 1;
        TokenType = type;
    }

    private void Close(int start, JsonTokenType type)
    {
        depth--;
        TokenStart = start;
        position = start + 1;
        TokenType = type;
    }

    private readonly byte At(int index) => (uint)index < (uint)json.Length ? json[index] : throw Malformed();

    /// <summary>Where an object or array was opened.</summary>
    /// <param name="Start">Where it stands, in bytes.</param>
    /// <param name="Depth">The levels at its opening, itself included.</param>
    public readonly record struct Place(int Start, int Depth);
}
