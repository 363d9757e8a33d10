using System.Text.RegularExpressions;
using Verification.Generator.CodeGeneration;
using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Compares the quota of requests with <c>x-rate-limit</c>.</summary>
internal static partial class QuotaRules
{
    /// <summary>Compares a page.</summary>
    public static void Run(ContractInventory inventory, PageFacts page, DriftFindings findings)
    {
        SpecObject? own = inventory.Document.Root.Object(Extensions.RateLimit);
        string? permits = (own?["permits"] as SpecScalar)?.Value;
        string? window = (own?["window-seconds"] as SpecScalar)?.Value;
        foreach (TextLine line in page.Page.Blocks.OfType<TextLine>())
        {
            foreach (Match match in Quota().Matches(line.Text))
            {
                string count = match.Groups["count"].Value.Replace(",", "", StringComparison.Ordinal);
                string seconds = Seconds(match.Groups["unit"].Value);
                if (permits == count && window == seconds) continue;
                string said = own is null ? "the document gives no quota" : $"in the document it is {permits} in {window} seconds";
                FindingLevel level = own is null ? FindingLevel.Note : FindingLevel.Error;
                findings.Add(DriftRules.RateLimitDiffers, level, Extensions.RateLimit, count, page, line.Line, "#/" + Extensions.RateLimit, $"the page allows {count} requests in {seconds} seconds; {said}.");
            }
        }
    }

    private static string Seconds(string unit) => unit.ToUpperInvariant() switch
    {
        "SECOND" or "SEC" or "S" => "1",
        "MINUTE" or "MIN" => "60",
        "HOUR" => "3600",
        _ => "86400",
    };

    [GeneratedRegex(@"\b(?<count>\d[\d,]*)\s+(requests|calls|API calls)\s*(per|a|an|each|every|/)\s*(?<unit>second|sec|minute|min|hour|day)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Quota();
}
