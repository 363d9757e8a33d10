using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Drift.Rules;

internal static class StatusRules
{
    /// <summary>Compares the statuses of all pages together: what one page does not say, another may.</summary>
    public static void Run(ContractInventory inventory, IReadOnlyList<PageFacts> pages, DriftFindings findings)
    {
        string[] own = [.. inventory.Responses.Select(response => response.Status).Distinct()];
        foreach (var page in pages)
        {
            foreach (var status in page.Statuses.OrderBy(status => status.Line).Where(status => !Covers(own, status.Status)))
            {
                findings.Add(
                    DriftRules.StatusNotInDocument,
                    FindingLevel.Error,
                    status.Status,
                    status.Status,
                    page,
                    status.Line,
                    "#/paths",
                    $"the page names the status {status.Status}, which the document does not have."
                );
            }
        }

        HashSet<string> shown = [.. pages.SelectMany(page => page.Statuses).Select(status => status.Status)];
        foreach (var response in inventory.Responses.DistinctBy(response => response.Status))
        {
            if (shown.Count == 0 || shown.Contains(response.Status) || !response.Status.All(char.IsAsciiDigit))
                continue;
            // Pages often leave it to the example to say that a success is a success.
            if (response.Status.StartsWith('2') && !shown.Any(status => status.StartsWith('2')))
                continue;
            var pointer = PlacedNode.Below(response.Operation.Node.Pointer + "/responses", response.Status);
            var line = pages[0].Statuses.Select(status => status.Line).DefaultIfEmpty(1).Min();
            findings.Add(
                DriftRules.StatusNotOnPage,
                FindingLevel.Warning,
                response.Status,
                response.Status,
                pages[0],
                line,
                pointer,
                $"the document has the status {response.Status}, which the page does not name."
            );
        }
    }

    private static bool Covers(string[] own, string status) =>
        own.Contains(status) || own.Contains("default") || own.Contains(status[0] + "XX") || own.Contains(status[0] + "xx");
}
