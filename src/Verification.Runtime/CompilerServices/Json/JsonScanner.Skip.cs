using System.Text.Json;

namespace Verification.Runtime.CompilerServices;

/// <content>Values that are passed over; they are checked all the same.</content>
public ref partial struct JsonScanner
{
    private const int BitsPerWord = 64;

    /// <summary>A power of two.</summary>
    private const int TokensBetweenChecks = 4096;

    /// <summary>Goes to the last token of the value.</summary>
    /// <returns>The bytes of the whole value.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public ReadOnlySpan<byte> ReadRaw()
    {
        var start = TokenStart;
        if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            SkipContainer();
        return json[start..position];
    }

    /// <summary>Goes to the last token of a value that mostly has the form of the one before.</summary>
    /// <param name="sequence">Where the names stood in the one before.</param>
    /// <returns>The bytes of the whole value.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    internal ReadOnlySpan<byte> ReadRaw(JsonSequence sequence)
    {
        if (TokenType != JsonTokenType.StartObject)
            return ReadRaw();

        var start = TokenStart;
        for (var member = 0; NextProperty(sequence, member); member++)
        {
            if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                SkipContainer();
        }

        return json[start..position];
    }

    private bool NextProperty(JsonSequence sequence, int member)
    {
        var expected = sequence[member];
        if (expected.Length > 0 && json[position..].StartsWith(json.Slice(expected.Start, expected.Length)))
        {
            position += expected.Length;
        }
        else
        {
            if (!ReadName())
                return false;
            sequence.Learn(member, gapStart, position - gapStart);
        }

        ReadValue();
        return true;
    }

    /// <summary>Goes to the last token of the member whose name was read last.</summary>
    /// <returns>The bytes of the member, from the quote before its name to the end of its value.</returns>
    /// <exception cref="JsonException">It is not JSON.</exception>
    internal ReadOnlySpan<byte> ReadRawMember()
    {
        var start = nameStart - 1;
        ReadRaw();
        return json[start..position];
    }

    /// <summary>Nesting is not limited here: a value that is passed over needs one bit per level, and no stack.</summary>
    private void SkipContainer()
    {
        // The innermost level is the lowest bit, set where it is an array; full words wait in the list.
        List<ulong>? outer = null;
        var arrays = TokenType == JsonTokenType.StartArray ? 1UL : 0UL;
        for (int levels = 1, tokens = 1; levels > 0; tokens++)
        {
            if ((tokens & (TokensBetweenChecks - 1)) == 0)
                cancellationToken.ThrowIfCancellationRequested();

            if (!((arrays & 1) == 1 ? NextElement() : NextProperty()))
            {
                levels--;
                arrays = levels > 0 && levels % BitsPerWord == 0 ? Pop(outer!) : arrays >> 1;
            }
            else if (TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                if (levels % BitsPerWord == 0)
                    (outer ??= []).Add(arrays);
                arrays = (arrays << 1) | (TokenType == JsonTokenType.StartArray ? 1UL : 0UL);
                levels++;
            }
        }
    }

    private static ulong Pop(List<ulong> words)
    {
        var last = words[^1];
        words.RemoveAt(words.Count - 1);
        return last;
    }
}
