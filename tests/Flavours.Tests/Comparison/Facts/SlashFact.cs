using Flavours.Tests.Comparison.Servers;
using Flavours.Tests.Comparison.Tools;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>Didit moves between its path with and without a slash at the end, with a relative address.</summary>
internal sealed record SlashFact(string Question) : Fact(Question, Vendor.Didit)
{
    public override async Task<string> ObserveAsync(Tool tool, CancellationToken cancellationToken)
    {
        await using var home = HostileServer.Home(request =>
            request.Target.StartsWith("/v3/sessions/", StringComparison.Ordinal)
                ? new Response(301, "", ("Location", request.Target.Replace("/sessions/", "/sessions", StringComparison.Ordinal)))
                : new Response(200, Bodies.Page(Vendor))
        );
        var reading = await Reading.OfAsync(tool, Vendor, home.Address, cancellationToken);
        var second = home.Received.Skip(1).FirstOrDefault();
        if (second is null)
            return $"not followed, {reading.Outcome}";
        var query = second.Target.Contains("limit=20", StringComparison.Ordinal) ? "with" : "without";
        return $"followed, {Carried.By(second, Vendor)}, {query} the query";
    }
}
