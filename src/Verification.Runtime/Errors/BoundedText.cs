using System.Diagnostics.CodeAnalysis;

namespace Verification.Runtime;

/// <summary>
/// Cuts text from a vendor to the length that an exception may keep. Text that was cut ends in an ellipsis, and no character is split.
/// </summary>
internal static class BoundedText
{
    private const char Ellipsis = '…';

    /// <param name="text">The text.</param>
    /// <param name="maximum">The maximum number of UTF-16 characters, at least 2.</param>
    [return: NotNullIfNotNull(nameof(text))]
    internal static string? Cut(string? text, int maximum) =>
        text is null || text.Length <= maximum ? text : string.Concat(text.AsSpan(0, End(text, maximum)), [Ellipsis]);

    /// <summary>Cuts, in place, a text that is one character too long.</summary>
    internal static ReadOnlySpan<char> Cut(Span<char> text)
    {
        var end = End(text, text.Length - 1);
        text[end] = Ellipsis;
        return text[..(end + 1)];
    }

    private static int End(ReadOnlySpan<char> text, int maximum) => char.IsHighSurrogate(text[maximum - 2]) ? maximum - 2 : maximum - 1;
}
