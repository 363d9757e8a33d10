using Verification.Generator.Contracts.Drift.Facts;

namespace Verification.Generator.Contracts.Drift.Contract;

/// <summary>Names that APIs give to the size of a page.</summary>
internal static class PageSizeNames
{
    private static readonly HashSet<string> Known = new(
        ["LIMIT", "PAGESIZE", "PERPAGE", "PAGELIMIT", "MAXRESULTS", "RESULTSPERPAGE", "ITEMSPERPAGE", "RESULTSPERPAGE"],
        StringComparer.Ordinal
    );

    /// <summary>Whether a name means the size of a page, however it is spelt.</summary>
    public static bool IsPageSize(string name) => Known.Contains(ValueText.Normalize(name));
}
