using Flavours.Tests.Comparison.Servers;
using Flavours.Tests.Comparison.Tools;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>What a caller got from a list: its rows, and the exception that ended it.</summary>
internal sealed record Reading(IReadOnlyList<Row> Rows, Exception? End)
{
    /// <summary>The exception as the table names it, or that there was none.</summary>
    public string Outcome => End is null ? "no exception" : $"`{End.GetType().Name.Split('`')[0]}`";

    public static async Task<Reading> OfAsync(Tool tool, Vendor vendor, Uri address, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        try
        {
            await foreach (var row in tool.ListAsync(vendor, address, cancellationToken))
                rows.Add(row);
            return new Reading(rows, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Reading(rows, exception);
        }
    }
}
