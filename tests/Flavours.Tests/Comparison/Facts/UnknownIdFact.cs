using Flavours.Tests.Comparison.Servers;
using Flavours.Tests.Comparison.Tools;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>A row has an id of another form than the document states.</summary>
internal sealed record UnknownIdFact(string Question, Vendor Vendor) : Fact(Question, Vendor)
{
    private const string Id = "session-1";

    public override async Task<string> ObserveAsync(Tool tool, CancellationToken cancellationToken)
    {
        await using var home = HostileServer.Home(_ => new Response(200, Bodies.Page(Vendor, id: Id)));
        var reading = await Reading.OfAsync(tool, Vendor, home.Address, cancellationToken);
        return reading.Rows switch
        {
            [{ Id: Id }] => "kept",
            [{ Id: null }] => "null, the id is lost",
            [var row] => $"read as {row.Id}",
            _ => $"{reading.Outcome}, the page is lost",
        };
    }
}
