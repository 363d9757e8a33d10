using Flavours.Tests.Comparison.Servers;
using Flavours.Tests.Comparison.Tools;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>A page links to a next page on another host.</summary>
internal sealed record NextLinkFact(string Question, Vendor Vendor) : Fact(Question, Vendor)
{
    public override IReadOnlyList<Setup> Setups(Column column) => column.Links;

    public override async Task<string> ObserveAsync(Tool tool, CancellationToken cancellationToken)
    {
        await using var foreign = HostileServer.Foreign(Vendor);
        await using var home = HostileServer.Home(request => new Response(
            200,
            Bodies.Page(Vendor, next: new Uri(foreign.Address, request.Target).ToString())
        ));
        var reading = await Reading.OfAsync(tool, Vendor, home.Address, cancellationToken);
        reading.Rows.ShouldNotBeEmpty($"{tool.GetType().Name} must return the rows of the first page: {reading.End}");
        if (!tool.TakesLinks)
            return "no method takes a link";
        return foreign.Received.TryPeek(out var request)
            ? $"followed, {Carried.By(request, Vendor)}"
            : $"refused, {reading.Outcome} after the rows of the page";
    }
}
