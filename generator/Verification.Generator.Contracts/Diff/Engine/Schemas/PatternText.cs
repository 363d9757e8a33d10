using System.Text.RegularExpressions;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>What can be told about the texts of a pattern.</summary>
internal static class PatternText
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether a text fits a pattern; where that cannot be told, it does.</summary>
    public static bool Fits(string? pattern, string text)
    {
        if (pattern is null)
            return true;
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, Limit);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>Whether two patterns begin with different fixed texts, so that no text fits both.</summary>
    public static bool AreDisjoint(string? left, string? right)
    {
        if (Prefix(left) is not { } one || Prefix(right) is not { } other)
            return false;
        var length = Math.Min(one.Length, other.Length);
        return string.CompareOrdinal(one, 0, other, 0, length) != 0;
    }

    private static string? Prefix(string? pattern)
    {
        if (pattern is null || !pattern.StartsWith('^') || pattern.Contains('|', StringComparison.Ordinal))
            return null;
        var length = pattern
            .Skip(1)
            .TakeWhile(character => char.IsLetterOrDigit(character) || character is '_' or '-' or ':' or '/')
            .Count();
        var isRepeated = length > 0 && length + 1 < pattern.Length && pattern[length + 1] is '*' or '?' or '{' or '+';
        return pattern.Substring(1, isRepeated ? length - 1 : length);
    }
}
