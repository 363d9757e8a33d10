using System.Text.Json;

namespace Verification.Generated;

/// <content>Values that are passed over; they are checked all the same.</content>
internal ref partial struct JsonScanner
{
    /// <summary>Goes to the last token of the value.</summary>
    /// <returns>The bytes of the whole value.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    internal ReadOnlySpan<byte> ReadRaw()
    {
        var start = TokenStart;
        if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            SkipContainer();
        return json[start..position];
    }

    private void SkipContainer()
    {
        // One bit a level, the innermost lowest: set where it is an array. The depth never exceeds 64.
        ulong arrays = TokenType == JsonTokenType.StartArray ? 1UL : 0UL;
        for (var levels = 1; levels > 0;)
        {
            if (!((arrays & 1) == 1 ? NextElement() : NextProperty()))
            {
                arrays >>= 1;
                levels--;
            }
            else if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                arrays = (arrays << 1) | (TokenType == JsonTokenType.StartArray ? 1UL : 0UL);
                levels++;
            }
        }
    }
}
