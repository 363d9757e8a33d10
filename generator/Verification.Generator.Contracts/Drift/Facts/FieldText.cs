using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Reads the lines below a field: its limits, values and example, each behind a label, else its description.</summary>
internal static partial class FieldText
{
    /// <summary>Puts a line into the fact.</summary>
    public static void Put(FieldFact fact, string text)
    {
        var rest = text.Trim();
        foreach (Match match in Labels().Matches(rest))
        {
            var value = match.Groups["value"].Value.Trim();
            switch (match.Groups["label"].Value.ToUpperInvariant())
            {
                case "PATTERN":
                    fact.Pattern = value;
                    break;
                case "MIN LENGTH":
                    fact.Bounds["minLength"] = value;
                    break;
                case "MAX LENGTH":
                    fact.Bounds["maxLength"] = value;
                    break;
                case "MINIMUM":
                    fact.Bounds["minimum"] = value;
                    break;
                case "MAXIMUM":
                    fact.Bounds["maximum"] = value;
                    break;
            }
        }

        rest = Labels().Replace(rest, "").Trim();
        var example = Example().Match(rest);
        if (example.Success)
        {
            fact.Example = example.Groups["value"].Value.Trim().Trim('"', '`');
            rest = rest[..example.Index].Trim();
        }

        if (Flag().IsMatch(rest))
            CellFacts.Put(fact, Column.Required, rest);
        else if (rest.Length > 0)
            fact.Describe(rest);
    }

    [GeneratedRegex(
        @"(?<label>Pattern|Min length|Max length|Minimum|Maximum):\s*(?<value>(?<=Pattern:\s*)\S+?(?=Min length|Max length|Minimum:|Maximum:|\s|$)|-?\d+)",
        RegexOptions.ExplicitCapture,
        PatternTime.Milliseconds
    )]
    private static partial Regex Labels();

    [GeneratedRegex(
        @"(?<=^|[.\]\s]|[a-z.](?=Example[a-z0-9]))Examples?(:\s*|(?=[^\s:s]))(?<value>\S.*)$",
        RegexOptions.ExplicitCapture,
        PatternTime.Milliseconds
    )]
    private static partial Regex Example();

    [GeneratedRegex(@"^(required|optional)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Flag();
}
