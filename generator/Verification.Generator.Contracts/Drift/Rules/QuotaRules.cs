using Verification.Generator.CodeGeneration;
using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Grammar;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Rules;

/// <summary>Compares the quota of requests with <c>x-rate-limit</c>.</summary>
internal static class QuotaRules
{
    /// <summary>Compares a page.</summary>
    public static void Run(ContractInventory inventory, PageFacts page, DriftFindings findings)
    {
        SpecObject? own = inventory.Document.Root.Object(Extensions.RateLimit);
        string? permits = (own?["permits"] as SpecScalar)?.Value;
        string? window = (own?["window-seconds"] as SpecScalar)?.Value;
        foreach ((int line, string text) in page.Lines)
        {
            foreach (QuotaPhrase quota in QuotaPhrase.All(text).Where(quota => permits != quota.Count || window != quota.Seconds))
            {
                string said = own is null ? "the document gives no quota" : $"in the document it is {permits} in {window} seconds";
                findings.Add(DriftRules.RateLimitDiffers, FindingLevel.Error, Extensions.RateLimit, quota.Count, page, line, "#/" + Extensions.RateLimit, $"the page allows {quota.Count} requests in {quota.Seconds} seconds; {said}.");
            }
        }
    }
}
