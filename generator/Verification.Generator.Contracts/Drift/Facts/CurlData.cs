using System.Text.RegularExpressions;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Reads what a <c>curl</c> line sends with <c>-d</c> and its relatives (curl's manual page).</summary>
internal static partial class CurlData
{
    /// <summary>Whether the data becomes the query, as <c>-G</c> asks for.</summary>
    public static bool IsQuery(string line) => Get().IsMatch(line);

    /// <summary>Whether a line sends data.</summary>
    public static bool HasData(string line) => Data().IsMatch(line);

    /// <summary>The pairs of the data, each as it would stand in a query.</summary>
    public static IEnumerable<string> Pairs(string line) =>
        Data()
            .Matches(line)
            .SelectMany(match => match.Groups["text"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
            .Where(pair => pair.IndexOf('=', StringComparison.Ordinal) > 0);

    [GeneratedRegex(@"(?<=\s)(-G|--get)(?=\s|$)", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Get();

    [GeneratedRegex(
        @"(?<=\s)(-d|--data(-urlencode|-raw|-binary|-ascii)?)[ =]\s*(""(?<text>[^""]*)""|'(?<text>[^']*)'|(?<text>[^\s""'\\]+))",
        RegexOptions.ExplicitCapture,
        PatternTime.Milliseconds
    )]
    private static partial Regex Data();
}
