using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Contracts.Drift.Rules;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift;

/// <summary>Compares a document with the vendor's pages that it was written from.</summary>
internal static class DriftComparer
{
    /// <summary>All differences between the document and the pages, and all contradictions inside each page, sorted.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pages">The pages; together they should describe what the document describes.</param>
    public static IReadOnlyList<Finding> Compare(ContractDocument document, IReadOnlyList<VendorPage> pages)
    {
        var inventory = ContractInventory.Of(document);
        var findings = new DriftFindings();
        PageFacts[] facts = [.. pages.Select(page => PageFactReader.Read(page, inventory.IsKnown))];
        List<FieldMatch> matches = [.. facts.SelectMany(page => ComparePage(inventory, page, findings))];
        StatusRules.Run(inventory, facts, findings);
        new MissingRules(inventory, facts, matches, findings).Run();
        return FindingReport.Sort(findings.Items);
    }

    private static List<FieldMatch> ComparePage(ContractInventory inventory, PageFacts page, DriftFindings findings)
    {
        List<FieldMatch> matches =
        [
            .. new FieldMatcher(inventory).Match(page),
            .. ValueListRules.Match(inventory, page),
            .. SentenceRules.Match(inventory, page),
            .. new ProseRules(inventory, page, findings).Run(),
        ];
        foreach (var match in matches)
            FieldRules.Run(match, findings);
        new PageExampleRules(inventory, page, matches, findings).Run();
        new RequestRules(inventory, page, findings).Run();
        QuotaRules.Run(inventory, page, findings);
        ConflictRules.Run(page, inventory, matches, findings);
        return matches;
    }
}
