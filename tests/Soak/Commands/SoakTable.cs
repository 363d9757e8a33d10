using System.Globalization;
using Soak.Export;
using Soak.Sandboxes;
using Soak.Scans;

namespace Soak.Commands;

/// <summary>The figures as tables of Markdown.</summary>
internal static class SoakTable
{
    private const double MiB = 1024 * 1024;

    public const string ScanHead = """
        | vendor | rows | missing | repeated | unknown | requests | faults | heap above start, MiB | seconds | rows/s |
        |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
        """;

    public const string KillHead = """
        | vendor | rows | kills | missing | unknown | pages repeated | rows repeated | most at once |
        |---|--:|--:|--:|--:|--:|--:|--:|
        """;

    /// <summary>The head of the table of faults, a column for each kind.</summary>
    public static string FaultHead =>
        $"""
            | vendor | {string.Join(" | ", RecoverableFaults.Kinds)} |
            |---|{string.Concat(Enumerable.Repeat("--:|", RecoverableFaults.Kinds.Count))}
            """;

    public static string Row(string vendor, VendorTraffic traffic) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {vendor} | {string.Join(" | ", RecoverableFaults.Kinds.Select(kind => traffic.Faults[kind.ToString()].ToString("N0", CultureInfo.InvariantCulture)))} |"
        );

    public static string Row(ScanResult result, VendorTraffic traffic) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {result.Vendor} | {result.Rows:N0} | {result.Missing} | {result.Repeated} | {result.Unknown} | {traffic.Requests:N0} | {traffic.AllFaults:N0} | {result.HeapGrowth / MiB:0.0} | {result.Duration.TotalSeconds:0.0} | {result.Rows / result.Duration.TotalSeconds:N0} |"
        );

    public static string Row(KillResult result) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {result.Vendor} | {result.Rows:N0} | {result.Kills} | {result.Missing} | {result.Unknown} | {result.PagesRepeated} | {result.Repeated} | {result.MostRepeatedAtOnce} |"
        );
}
