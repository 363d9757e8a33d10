using Flavours.Tests.Comparison.Servers;
using Flavours.Tests.Comparison.Tools;

namespace Flavours.Tests.Comparison.Facts;

/// <summary>The body of a signed response was changed on its way.</summary>
internal sealed record SignatureFact(string Question) : Fact(Question, Vendor.Veriff)
{
    public override async Task<string> ObserveAsync(Tool tool, CancellationToken cancellationToken)
    {
        var signed = Bodies.Page(Vendor, status: "declined");
        await using var home = HostileServer.Home(_ => new Response(
            200,
            Bodies.Page(Vendor, status: "approved"),
            ("X-HMAC-SIGNATURE", Secrets.Signature(signed))
        ));
        var reading = await Reading.OfAsync(tool, Vendor, home.Address, cancellationToken);
        return reading.Rows.Count > 0 ? "not noticed, the rows are returned" : $"{reading.Outcome}, no row";
    }
}
