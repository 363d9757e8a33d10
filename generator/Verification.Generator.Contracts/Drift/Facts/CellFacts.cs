using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Puts what a cell says into the fact of its row.</summary>
internal static partial class CellFacts
{
    /// <summary>Whether a text can be the name of a parameter or field.</summary>
    public static bool IsName(string text) => NameShape().IsMatch(text);

    /// <summary>Puts a cell into a fact.</summary>
    public static void Put(FieldFact fact, Column column, string cell)
    {
        var text = cell.Trim().Trim('`').Trim();
        var isEmpty = text is "" or "-" or "—" or "–" or "n/a" or "N/A" or "none" or "None";
        if (column == Column.Default)
            fact.HasDefaultPlace = true;
        if (isEmpty)
            return;
        switch (column)
        {
            case Column.Type:
                PutType(fact, text);
                break;
            case Column.Format when PageType.Parse(text) is { } format:
                fact.Type = new PageType(fact.Type?.Name ?? format.Name, format.Format ?? text, fact.Type?.IsNullable == true);
                break;
            case Column.Required:
                fact.IsRequired = Truth(text) ?? fact.IsRequired;
                break;
            case Column.Optional:
                fact.IsRequired = !Truth(text) ?? fact.IsRequired;
                break;
            case Column.Nullable:
                fact.IsNullable = Truth(text);
                break;
            case Column.Default:
                if (text is not ("null" or "NULL" or "nil" or "undefined"))
                    fact.Default = text.Trim('"', '\'');
                break;
            case Column.Example:
                fact.Example = text.Trim('"');
                break;
            case Column.Values:
                fact.Values.AddRange(ValueText.Split(text));
                break;
            case Column.Minimum or Column.Maximum when Whole().IsMatch(text):
                fact.Bounds[column == Column.Minimum ? "minimum" : "maximum"] = text;
                break;
            case Column.Pattern:
                fact.Pattern = text;
                break;
            case Column.Description or Column.Limits:
                fact.Describe(text);
                break;
        }
    }

    /// <summary>Puts a type with all that pages write beside it: "required", "optional", "nullable", "default".</summary>
    public static void PutType(FieldFact fact, string text)
    {
        if (RequiredWord().IsMatch(text))
            fact.IsRequired = true;
        if (OptionalWord().IsMatch(text))
            fact.IsRequired = false;
        var bare = Flags().Replace(text, "").Trim(' ', ',', ';', '(', ')');
        fact.Type = PageType.Parse(text) ?? PageType.Parse(bare) ?? PageType.Parse(bare.Split(',')[0].Trim());
        if (fact.Type?.IsNullable == true)
            fact.IsNullable = true;
        var choice = Choice().Match(text);
        if (!choice.Success)
            return;
        fact.Type ??= PageType.Parse(choice.Groups["word"].Value);
        fact.Values.AddRange(ValueText.Split(choice.Groups["list"].Value));
    }

    private static bool? Truth(string text) =>
        text.ToLowerInvariant() switch
        {
            "yes" or "true" or "required" or "mandatory" or "✓" or "✔" or "✅" or "y" or "always" => true,
            "no" or "false" or "optional" or "✗" or "❌" or "n" => false,
            _ => null,
        };

    [GeneratedRegex(@"^[A-Za-z_$][\w$]*([.\-][\w$]+|\[\w*\])*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NameShape();

    /// <summary>A type with all its values: <c>string (asc | desc)</c>.</summary>
    [GeneratedRegex(@"^(?<word>\w+)\s*\((?<list>[\w-]+(\s*\|\s*[\w-]+)+)\)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Choice();

    [GeneratedRegex(@"^-?\d+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<!not )\brequired\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Milliseconds)]
    private static partial Regex RequiredWord();

    [GeneratedRegex(@"\b(optional|not required)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OptionalWord();

    [GeneratedRegex(
        @"[,;(]?\s*\b(required|optional|not required|default\b.*)\s*\)?",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Flags();
}
