using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Reads an element of a list that describes a field: <c>limit (integer, optional): how many …</c>.</summary>
internal static partial class ItemLine
{
    /// <summary>Reads an element, or gives null when it describes no field.</summary>
    public static FieldFact? Read(TextLine line, Func<string, bool> isKnown)
    {
        if (Parted(line) is { } parted)
            return parted;
        var match = Shape().Match(line.Text.Trim());
        if (!match.Success)
            return null;
        var name = match.Groups["name"].Value;
        var fact = new FieldFact(name, line.Line);
        if (match.Groups["type"].Length > 0)
            CellFacts.PutType(fact, match.Groups["type"].Value);
        var isCode = line.Codes.Count > 0 && line.Codes[0] == name;
        var isTyped = fact.Type is not null;
        var isSeparated = match.Groups["mark"].Length > 0;
        if (!isTyped && !(isSeparated && (isCode || isKnown(name))))
            return null;
        if (match.Groups["rest"].Value.Trim() is { Length: > 0 } rest)
            FieldText.Put(fact, rest);
        return fact;
    }

    /// <summary>Reads <c>limit - integer - required. How many …</c>, whose parts are apart by dashes.</summary>
    private static FieldFact? Parted(TextLine line)
    {
        var parts = line.Text.Trim().Split([" - ", " – ", " — "], 3, StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || !CellFacts.IsName(parts[0]) || PageType.Parse(parts[1]) is null)
            return null;
        var fact = new FieldFact(parts[0], line.Line);
        CellFacts.PutType(fact, parts[1]);
        if (parts.Length < 3)
            return fact;
        var flag = Flag().Match(parts[2]);
        if (flag.Success)
            CellFacts.Put(fact, Column.Required, flag.Groups["flag"].Value);
        if (parts[2][flag.Length..].Trim() is { Length: > 0 } rest)
            FieldText.Put(fact, rest);
        return fact;
    }

    [GeneratedRegex(
        @"^(?<flag>required|optional)\b[.,:;]?\s*",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Flag();

    /// <summary><c>limit</c>, <c>meta.next</c>, <c>rows[]</c>.</summary>
    private const string Name = @"(?<name>[A-Za-z_$][\w$]*([.\-][\w$]+|\[\])*)";

    /// <summary><c>(integer, optional)</c>, <c>(array (of ids))</c>.</summary>
    private const string InParentheses = @"\((?<type>[^()]*(\([^()]*\))?[^()]*)\)";

    /// <summary><c>: integer</c>, <c>string (date-time), required</c>.</summary>
    private const string Bare =
        @"[,:]?\s+(?<type>(string|integer|number|boolean|object|array|int(32|64)?|bool|float|date-time|uuid)"
        + @"(\s*[<(\[][\w$ -]*[>)\]])?(,\s*(required|optional))?)(?=\W|$)";

    /// <summary>A name, its type if there is one, a mark, and the text: <c>limit (integer): how many</c>.</summary>
    private const string Line = "^" + Name + @"\s*(" + InParentheses + "|" + Bare + @")?\s*(?<mark>[-–—:]+)?\s*(?<rest>.*)$";

    [GeneratedRegex(Line, RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Shape();
}
