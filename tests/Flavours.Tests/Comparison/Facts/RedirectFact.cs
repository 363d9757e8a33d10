using Flavours.Tests.Comparison.Servers;
using Flavours.Tests.Comparison.Tools;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>The vendor's server redirects to another host.</summary>
internal sealed record RedirectFact(string Question, Vendor Vendor) : Fact(Question, Vendor)
{
    public override IReadOnlyList<Setup> Setups(Column column) => column.Links;

    public override async Task<string> ObserveAsync(Tool tool, CancellationToken cancellationToken)
    {
        await using var foreign = HostileServer.Foreign(Vendor);
        await using var home = HostileServer.Home(request => new Response(
            302,
            "",
            ("Location", new Uri(foreign.Address, request.Target).ToString())
        ));
        var reading = await Reading.OfAsync(tool, Vendor, home.Address, cancellationToken);
        home.Received.Count.ShouldBe(1, $"{tool.GetType().Name}: {reading.End}");
        return foreign.Received.TryPeek(out var request)
            ? $"followed, {Carried.By(request, Vendor)}"
            : $"not followed, {reading.Outcome}{(reading.End is null ? $", {reading.Rows.Count} rows" : "")}";
    }
}
