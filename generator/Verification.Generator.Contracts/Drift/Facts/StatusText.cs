using System.Text.RegularExpressions;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>Finds HTTP statuses in sentences.</summary>
internal static partial class StatusText
{
    /// <summary>Whether a number is a registered HTTP status (IANA, HTTP Status Code Registry).</summary>
    public static bool IsStatus(string text) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out int status) && status is
        (>= 200 and <= 208) or 226 or (>= 300 and <= 308) or (>= 400 and <= 417) or (>= 421 and <= 426) or 428 or 429 or 431 or 451 or (>= 500 and <= 511);

    /// <summary>Notes the statuses that a line names.</summary>
    public static void Read(PageFacts facts, TextLine line)
    {
        bool isList = Lead().IsMatch(line.Text) || line.Codes.Count(IsStatus) > 1;
        if (isList || Mention().IsMatch(line.Text))
        {
            foreach (Match match in Further().Matches(line.Text)) Add(facts, line, match.Groups["status"].Value);
        }

        foreach (Match match in Mention().Matches(line.Text))
        {
            Add(facts, line, match.Groups["status"].Value);
        }
    }

    private static void Add(PageFacts facts, TextLine line, string status)
    {
        if (IsStatus(status)) facts.Statuses.Add(new StatusFact(status, line.Line, IsListed: false));
    }

    [GeneratedRegex(@"(^|[.;]\s+)(HTTP )?(errors?|status(es)?|status codes?|error codes?|responses?)\s*:\s*[1-5]\d\d\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    /// <summary>A status among others: at the start, or behind a comma, "and" or "or".</summary>
    [GeneratedRegex(@"(^|:|,|\band|\bor)\s*(?<status>[45]\d\d)\b(?![\w.%])(?!\s*(items|results|rows|requests|characters|chars|days|seconds|ms|per|books|objects|records|entries)\b)", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Further();

    [GeneratedRegex(@"\b(HTTP(/1\.1)?|status( code)?|returns?|receives?|responds? with|answers?( with)?|fails? with|an?|are)\s+(an?\s+|the\s+|HTTP\s+|status\s+|code\s+|of\s+){0,6}(?<status>[2-5]\d\d)\b(?!\s*(items|results|rows|requests|characters|chars|days|seconds|ms|per\b))(\s+(redirect|error|response|status|[A-Z""“(])|\s*[.,;)]|\s+(with|for|if|when|and|or)\b|$)", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex Mention();
}
