using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Drift.Pages;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Finds HTTP statuses in sentences.</summary>
internal static class StatusText
{
    /// <summary>Whether a number is a registered HTTP status (IANA, HTTP Status Code Registry).</summary>
    public static bool IsStatus(string text) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var status)
        && status
            is (>= 200 and <= 208)
                or 226
                or (>= 300 and <= 308)
                or (>= 400 and <= 417)
                or (>= 421 and <= 426)
                or 428
                or 429
                or 431
                or 451
                or (>= 500 and <= 511);

    /// <summary>Notes the statuses that a line names.</summary>
    public static void Read(PageFacts facts, TextLine line)
    {
        (string Status, bool IsNamed)[] mentions = [.. StatusPhrase.Mentions(line.Text)];
        var isList = mentions.Length > 0 || line.Codes.Count(IsStatus) > 1 || StatusPhrase.IsList(line.Text);
        foreach (var status in isList ? StatusPhrase.Listed(line.Text) : [])
            Add(facts, line, status, isNamed: false);
        foreach ((var status, var isNamed) in mentions)
            Add(facts, line, status, isNamed);
    }

    /// <summary>A number that the page calls an error of HTTP is one, though nobody has registered it.</summary>
    private static void Add(PageFacts facts, TextLine line, string status, bool isNamed)
    {
        if (IsStatus(status) || (isNamed && status[0] is '4' or '5'))
            facts.Statuses.Add(new StatusFact(status, line.Line, IsListed: false));
    }
}
