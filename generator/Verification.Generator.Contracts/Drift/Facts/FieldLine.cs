using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>
/// Reads a line that begins with a name and a type, be they run together or not: <c>limitnumberNo50How many …</c>, <c>idstring (uuid)
/// Required</c>.
/// </summary>
internal static partial class FieldLine
{
    private const int LongestName = 80;

    /// <summary><c>enum&lt;string&gt;</c>, <c>string&lt;date-time&gt;</c>, <c>SID&lt;VL&gt;</c>.</summary>
    private const string Angled = @"enum<string>|(string|integer|number)\s?<[\w-]+>|[A-Z]{2,6}<\w+>";

    /// <summary><c>array of objects</c>, <c>Array of object (UserStatus)</c>, <c>array&lt;string&gt;</c>, <c>list of ids</c>.</summary>
    private const string ListOf = @"[Aa]rray of \w+(\s*\(\w+\))?|[Aa]rray<\w+>|list of \w+";

    /// <summary><c>string</c>, <c>int64</c>, <c>date-time</c>.</summary>
    private const string Plain = "string|integer|number|boolean|object|array|int(32|64)?|float|double|bool|uuid|datetime|date-time";

    /// <summary>Behind a type: <c>[]</c>, <c>(uuid)</c>, <c>| null</c>.</summary>
    private const string Suffix = @"(\[\])?(\s*\((?!required|optional)[\w -]+\))?(\s*\|\s*null|\s+or null)?";

    private const string Type = "(?<type>(" + Angled + "|" + ListOf + "|" + Plain + ")" + Suffix + ")";
    private const string Flag = @"(?<flag>Required|Optional|required|optional|Yes|No|REQUIRED)?";

    private static readonly ConcurrentDictionary<string, Regex> Shapes = new(StringComparer.Ordinal);

    /// <summary>Reads a line that stands below a header of columns.</summary>
    public static FieldFact? ReadRow(string text, int line, IReadOnlyList<Column> columns, Func<string, bool> isKnown)
    {
        var pieces = string.Concat(columns.Skip(1).TakeWhile(column => column is not Column.Description).Select(Piece));
        if (Find(text, pieces, isKnown) is not var (name, match))
            return null;
        var fact = Create(name, match, line);
        if (columns.Contains(Column.Default))
            CellFacts.Put(fact, Column.Default, match.Groups["default"].Value);
        return fact;
    }

    /// <summary>Reads a line without columns.</summary>
    /// <param name="text">The line.</param>
    /// <param name="line">Its number.</param>
    /// <param name="isExpected">Whether fields are expected here.</param>
    /// <param name="isKnown">Whether a name is known.</param>
    public static FieldFact? Read(string text, int line, bool isExpected, Func<string, bool> isKnown)
    {
        if (Find(text, @"(?<gap>\s*)" + Type + @"\s*" + Flag, isKnown) is not var (name, match))
            return null;
        var rest = match.Groups["rest"].Value;
        var isGlued = match.Groups["gap"].Length == 0;
        var isTrusted =
            match.Groups["flag"].Length > 0
            || isKnown(name)
            || (isGlued && (isExpected || name.Contains('_', StringComparison.Ordinal)))
            || match.Groups["type"].Value.Contains('<', StringComparison.Ordinal);
        isTrusted |= isExpected && rest.Trim().Length == 0 && char.IsAsciiLetterLower(name[0]);
        var isEnd = rest.Trim().Length == 0 || match.Groups["flag"].Length > 0 || char.IsUpper(rest[0]) || RestStart().IsMatch(rest);
        return isTrusted && isEnd ? Create(name, match, line) : null;
    }

    /// <summary>Finds where the name ends: the longest name that is known, else the shortest that leaves a type or a flag.</summary>
    private static (string Name, Match Match)? Find(string text, string pieces, Func<string, bool> isKnown)
    {
        var shape = Shapes.GetOrAdd(
            pieces,
            static text => new Regex(
                $@"\G{text}(?<rest>.*)$",
                RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
                PatternTime.Limit
            )
        );
        (string, Match)? shortest = null;
        (string, Match)? known = null;
        for (var length = 1; length <= Math.Min(text.Length, LongestName) && text[length - 1] is not ' '; length++)
        {
            var name = text[..length];
            if (!CellFacts.IsName(name))
                continue;
            var match = shape.Match(text, length);
            if (!match.Success || !IsSplit(text, length, match, pieces))
                continue;
            shortest ??= (name, match);
            if (isKnown(name))
                known = (name, match);
        }

        return known ?? shortest;
    }

    /// <summary>Without type and flag, only a capital letter behind a small one shows where the description begins.</summary>
    private static bool IsSplit(string text, int length, Match match, string pieces)
    {
        if (match.Groups["type"].Length + match.Groups["flag"].Length > 0)
            return true;
        return pieces.Length == 0 && length < text.Length && char.IsUpper(text[length]) && !char.IsUpper(text[length - 1]);
    }

    private static FieldFact Create(string name, Match match, int line)
    {
        var fact = new FieldFact(name, line);
        if (match.Groups["type"].Length > 0)
            CellFacts.PutType(fact, match.Groups["type"].Value);
        if (match.Groups["flag"].Length > 0)
            CellFacts.Put(fact, Column.Required, match.Groups["flag"].Value);
        if (match.Groups["rest"].Value.Trim() is { Length: > 0 } rest)
            FieldText.Put(fact, rest);
        return fact;
    }

    private static string Piece(Column column) =>
        column switch
        {
            Column.Type => Type,
            Column.Required => Flag,
            Column.Default => @"(?<default>-?\d+(\.\d+)?|true|false|[a-z][\w-]*?(?=[A-Z]))?",
            _ => "",
        };

    [GeneratedRegex(
        @"^\s*(\||\[|[-–—:]|\(|\d|default|min|max|required|optional|enum)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex RestStart();
}
