using System.Text.RegularExpressions;
using Verification.Generator.Drift.Pages;

namespace Verification.Generator.Drift.Facts;

/// <summary>Reads an element of a list that describes a field: <c>limit (integer, optional): how many …</c>.</summary>
internal static partial class ItemLine
{
    /// <summary>Reads an element, or gives null when it describes no field.</summary>
    public static FieldFact? Read(TextLine line, Func<string, bool> isKnown)
    {
        Match match = Shape().Match(line.Text.Trim());
        if (!match.Success) return null;
        string name = match.Groups["name"].Value;
        var fact = new FieldFact(name, line.Line);
        if (match.Groups["type"].Length > 0) CellFacts.PutType(fact, match.Groups["type"].Value);
        bool isCode = line.Codes.Count > 0 && line.Codes[0] == name;
        bool isTyped = fact.Type is not null;
        bool isSeparated = match.Groups["mark"].Length > 0;
        if (!isTyped && !(isSeparated && (isCode || isKnown(name)))) return null;
        if (match.Groups["rest"].Value.Trim() is { Length: > 0 } rest) FieldText.Put(fact, rest);
        return fact;
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z_$][\w$]*([.\-][\w$]+|\[\])*)\s*(\((?<type>[^()]*(\([^()]*\))?[^()]*)\)|[,:]?\s+(?<type>(string|integer|number|boolean|object|array|int(32|64)?|bool|float|date-time|uuid)(\s*[<(\[][\w$ -]*[>)\]])?(,\s*(required|optional))?)(?=\W|$))?\s*(?<mark>[-–—:]+)?\s*(?<rest>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
