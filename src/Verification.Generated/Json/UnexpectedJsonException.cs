using System.Text.Json;

namespace Verification.Generated;

/// <summary>
/// Well-formed JSON that does not fit. Its message is made of fixed words and an offset, so it may be shown and logged, which is not
/// true of the messages of <see cref="Utf8JsonReader"/>: those quote the text at fault.
/// </summary>
internal sealed class UnexpectedJsonException : JsonException
{
    private UnexpectedJsonException(string message, long offset)
        : base(message) => Offset = offset;

    /// <summary>Where the token at fault starts, in bytes from the start of the JSON.</summary>
    internal long Offset { get; }

    internal static UnexpectedJsonException At(ref Utf8JsonReader reader, string expected) =>
        new($"expected {expected}, found {Describe(reader.TokenType)} at byte {reader.TokenStartIndex}", reader.TokenStartIndex);

    internal static UnexpectedJsonException OfText(ref Utf8JsonReader reader, string expected) =>
        new($"expected {expected}, found another text at byte {reader.TokenStartIndex}", reader.TokenStartIndex);

    internal static UnexpectedJsonException OfNumber(ref Utf8JsonReader reader, string expected) =>
        new($"expected {expected}, found a number outside its range or form at byte {reader.TokenStartIndex}", reader.TokenStartIndex);

    internal static UnexpectedJsonException OfEncoding(ref Utf8JsonReader reader) =>
        new($"the string at byte {reader.TokenStartIndex} is not valid Unicode", reader.TokenStartIndex);

    internal static UnexpectedJsonException OfEnd(ref Utf8JsonReader reader) =>
        new($"the JSON ends early, at byte {reader.BytesConsumed}", reader.BytesConsumed);

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "something else",
    };
}
