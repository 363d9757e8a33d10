using System.Text.Json;

namespace Verification.Runtime;

/// <summary>
/// Well-formed JSON that does not fit. Its message consists of fixed words and an offset, so it may be shown and logged. The messages of
/// <see cref="Utf8JsonReader"/> may not: they quote the wrong text.
/// </summary>
internal sealed class UnexpectedJsonException : JsonException
{
    private UnexpectedJsonException(string message, long offset, string? missing = null)
        : base(message) => (Offset, Missing) = (offset, missing);

    /// <summary>The start of the wrong token, in bytes from the start of the JSON.</summary>
    internal long Offset { get; }

    /// <summary>
    /// The name of the property that the object at <see cref="Offset"/> lacks; <see langword="null"/> where none is missing.
    /// </summary>
    internal string? Missing { get; }

    internal static UnexpectedJsonException At(ref Utf8JsonReader reader, string expected) =>
        new($"expected {expected}, found {Describe(reader.TokenType)} at byte {reader.TokenStartIndex}", reader.TokenStartIndex);

    /// <param name="scanner">Stands on the wrong token.</param>
    /// <param name="expected">What would fit.</param>
    /// <param name="offset">Where the JSON of the scanner starts in the whole one.</param>
    internal static UnexpectedJsonException At(ref JsonScanner scanner, string expected, int offset = 0) =>
        new($"expected {expected}, found {Describe(scanner.TokenType)} at byte {scanner.TokenStart + offset}", scanner.TokenStart + offset);

    internal static UnexpectedJsonException OfMissing(string property, long offset) =>
        new($"the required property '{property}' is missing from the object at byte {offset}", offset, property);

    internal static UnexpectedJsonException OfRepeated(string property, long offset) =>
        new($"the property '{property}' is repeated at byte {offset}", offset);

    internal static UnexpectedJsonException OfEnd(long offset) => new($"the JSON ends early, at byte {offset}", offset);

    private static string Describe(JsonTokenType type) =>
        type switch
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
