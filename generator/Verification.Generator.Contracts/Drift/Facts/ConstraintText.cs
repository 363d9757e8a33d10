using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Reads defaults and limits out of a sentence about one field.</summary>
internal static partial class ConstraintText
{
    /// <summary>The default that a text names, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isValue">Whether a word is a value of the field; numbers, booleans and quoted texts need no such proof.</param>
    public static string? Default(string text, Func<string, bool> isValue)
    {
        foreach (Match match in Defaults().Matches(text))
        {
            string value = match.Groups["value"].Value.TrimEnd('.', ',', ';');
            bool isQuoted = match.Groups["quote"].Value.Length > 0;
            if (isQuoted || Plain().IsMatch(value) || isValue(value)) return value;
        }

        Match trailing = ByDefault().Match(text);
        return trailing.Success ? trailing.Groups["value"].Value : null;
    }

    /// <summary>What a text says about a field: its default and its limits.</summary>
    public static FieldFact Read(string name, int line, string text)
    {
        var fact = new FieldFact(name, line) { Default = Default(text, _ => false) };
        AddBounds(fact.Bounds, text);
        return fact;
    }

    /// <summary>Adds the limits that a text names to those that are known already, which win.</summary>
    public static void AddBounds(Dictionary<string, string> bounds, string text)
    {
        (string? minimum, string? maximum) = Range(text);
        if (minimum is not null) bounds.TryAdd("minimum", minimum);
        if (maximum is not null) bounds.TryAdd("maximum", maximum);
    }

    /// <summary>The smallest and the largest number that a text allows.</summary>
    private static (string? Minimum, string? Maximum) Range(string text)
    {
        Match both = Both().Match(text);
        if (both.Success) return (Number(both.Groups["low"].Value), Number(both.Groups["high"].Value));
        Match low = Lowest().Match(text);
        Match high = Highest().Match(text);
        return (low.Success ? Number(low.Groups["low"].Value) : null, high.Success ? Number(high.Groups["high"].Value) : null);
    }

    private static string Number(string text) => text.Replace(",", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\bdefaults?\b(?!\s+behaviou?r)(\s+value)?(\s+(is|to|of)\b(\s+set\s+to\b)?|\s*[:=])?\s*(?<quote>[`""'“]?)(?<value>[\w][\w.\-]*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Milliseconds)]
    private static partial Regex Defaults();

    [GeneratedRegex(@"\b(?<value>\d+|true|false)\s+by\s+default\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ByDefault();

    [GeneratedRegex(@"^(-?\d+(\.\d+)?|true|false)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Plain();

    [GeneratedRegex(@"(\(|\bbetween\s+|\bfrom\s+|\brange(\s+is)?:?\s+(from\s+)?|\bmust be\s+|\ballowed:?\s+|^)(?<low>\d[\d,]*)\s*(–|—|-|\.\.\.?|to|and)\s*(?<high>\d[\d,]*)(?![\w.-]*\d)(?!\s*(%|chars|characters|digits|letters|days|hours|minutes|seconds|hexadecimal))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Milliseconds)]
    private static partial Regex Both();

    [GeneratedRegex(@"(?<low>\d[\d,]{0,24})\s*(<=|≤)\s*[a-z]|(\bmin(imum)?(\s+value)?(\s+(is|of)|:|=)?\s*|\bat least\s+|\b\w+\s*(>=|≥)\s*|^(>=|≥)\s*)(?<low>\d[\d,]*)(?!\s*(chars|characters|digits|letters|days|hours|minutes|seconds))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Milliseconds)]
    private static partial Regex Lowest();

    [GeneratedRegex(@"(\bmax(imum)?(\s+value)?(\s+(is|of)|:|=)?\s*|\bat most\s+|\bup to\s+|\bno more than\s+|\bcannot exceed\s+|\bmust not exceed\s+|\b\w+\s*(<=|≤)\s*|^(<=|≤)\s*)(?<high>\d[\d,]*)(?!\s*(chars|characters|digits|letters|days|hours|minutes|seconds|x\b))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Milliseconds)]
    private static partial Regex Highest();
}
