using Flavours.Tests.Comparison.Servers;
using Flavours.Tests.Comparison.Tools;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>A row has a status that the vendor's page does not list.</summary>
internal sealed record UnknownStatusFact(string Question, Vendor Vendor) : Fact(Question, Vendor)
{
    private const string Status = "superseded";

    public override IReadOnlyList<Setup> Setups(Column column) => column.Models;

    public override async Task<string> ObserveAsync(Tool tool, CancellationToken cancellationToken)
    {
        await using var home = HostileServer.Home(_ => new Response(200, Bodies.Page(Vendor, Status)));
        var reading = await Reading.OfAsync(tool, Vendor, home.Address, cancellationToken);
        return reading.Rows switch
        {
            [{ Status: Status }] => "kept",
            [{ Status: null }] => "null, the value is lost",
            [var row] => $"read as {row.Status}",
            _ => $"{reading.Outcome}, the page is lost",
        };
    }
}
