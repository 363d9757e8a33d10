using System.Buffers;

namespace Verification.Runtime;

/// <summary>How deep JSON is nested.</summary>
internal static class JsonDepth
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[]"u8);

    /// <summary>The most levels of objects and arrays in a value.</summary>
    /// <param name="json">The value, which is known to be JSON.</param>
    internal static int Of(ReadOnlySpan<byte> json)
    {
        var (depth, deepest) = (0, 0);
        for (int next; (next = json.IndexOfAny(Marks)) >= 0; )
        {
            var mark = json[next];
            json = json[(next + 1)..];
            if (mark == '"')
                json = AfterText(json);
            else if (mark is (byte)'{' or (byte)'[')
                deepest = Math.Max(deepest, ++depth);
            else
                depth--;
        }

        return deepest;
    }

    private static ReadOnlySpan<byte> AfterText(ReadOnlySpan<byte> json)
    {
        while (true)
        {
            var end = json.IndexOfAny((byte)'"', (byte)'\\');
            var isQuote = json[end] == '"';
            json = json[(end + (isQuote ? 1 : 2))..];
            if (isQuote)
                return json;
        }
    }
}
