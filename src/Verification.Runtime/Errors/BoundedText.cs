using System.Diagnostics.CodeAnalysis;

namespace Verification.Runtime;

/// <summary>
/// Cuts what a vendor sends to a length that an exception may keep. A text that was cut ends in an ellipsis, and no character is halved.
/// </summary>
internal static class BoundedText
{
    private const char Ellipsis = '…';

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximum">The number of UTF-16 characters that may be kept, at least 2.</param>
    [return: NotNullIfNotNull(nameof(text))]
    internal static string? Cut(string? text, int maximum) =>
        text is null || text.Length <= maximum ? text : string.Concat(text.AsSpan(0, End(text, maximum)), [Ellipsis]);

    /// <summary>Cuts a text that is one character too long, in its place.</summary>
    internal static ReadOnlySpan<char> Cut(Span<char> text)
    {
        var end = End(text, text.Length - 1);
        text[end] = Ellipsis;
        return text[..(end + 1)];
    }

    private static int End(ReadOnlySpan<char> text, int maximum) => char.IsHighSurrogate(text[maximum - 2]) ? maximum - 2 : maximum - 1;
}
