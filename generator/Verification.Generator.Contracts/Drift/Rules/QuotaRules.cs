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
    public static void Run(ContractInventory inventory, PageFacts page, DriftFindings findings)
    {
        var own = inventory.Document.Root.Object(Extensions.RateLimit);
        var permits = (own?["permits"] as SpecScalar)?.Value;
        var window = (own?["window-seconds"] as SpecScalar)?.Value;
        foreach ((var line, var text) in page.Lines)
        {
            foreach (var quota in QuotaPhrase.All(text).Where(quota => permits != quota.Count || window != quota.Seconds))
            {
                var said = own is null ? "the document gives no quota" : $"in the document it is {permits} in {window} seconds";
                findings.Add(
                    DriftRules.RateLimitDiffers,
                    FindingLevel.Error,
                    Extensions.RateLimit,
                    quota.Count,
                    page,
                    line,
                    "#/" + Extensions.RateLimit,
                    $"the page allows {quota.Count} requests in {quota.Seconds} seconds; {said}."
                );
            }
        }
    }
}
