using Hostile.Tests.ForeignOrigin;

namespace Hostile.Tests.Handlers;

/// <summary>
/// For every way to build a client, a redirect sends no key to another host, and no response of another host becomes rows.
/// </summary>
public sealed class BuildTests : IAsyncDisposable
{
    private const string Row =
        """{"attempts":[{"sid":"VL1"}],"results":[{"session_id":"1"}],"sessions":[{"id":"1"}],"verifications":[{"id":"1"}],"meta":{},"status":"success"}""";

    private static readonly HttpStatusCode[] Redirects =
    [
        HttpStatusCode.MovedPermanently,
        HttpStatusCode.Found,
        HttpStatusCode.SeeOther,
        HttpStatusCode.TemporaryRedirect,
        HttpStatusCode.PermanentRedirect,
    ];

    private readonly Neighbourhood around = new();

    public static MatrixTheoryData<string, string, HttpStatusCode> Seen { get; } = new(Builds.Seen.Keys, VendorProbe.Vendors, Redirects);

    public static MatrixTheoryData<string, string, HttpStatusCode> Unseen { get; } =
        new(Builds.Unseen.Keys, VendorProbe.Vendors, Redirects);

    public static MatrixTheoryData<string, string> All { get; } = new([.. Builds.Seen.Keys, .. Builds.Unseen.Keys], VendorProbe.Vendors);

    [Theory]
    [MemberData(nameof(Seen))]
    public async Task The_foreign_host_sees_no_connection(string build, string vendor, HttpStatusCode status)
    {
        var target = around.Numbered[0];
        around.Home.Respond = _ => HomeServer.Response(status, Row, ("Location", target));
        using var probe = Builds.Seen[build](vendor, options => options.BaseUrl = around.HomeAddress);

        var reading = await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);

        reading.Rows.ShouldBe(0);
        reading.End.ShouldBeOfType<RedirectException>().Target.ShouldBe(new Uri(new Uri(target).GetLeftPart(UriPartial.Path)));
        (await around.ForeignConnectionsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Unseen))]
    public async Task A_handler_that_hides_another_yields_no_row(string build, string vendor, HttpStatusCode status)
    {
        await using var foreign = new HomeServer { Respond = _ => HomeServer.Response(HttpStatusCode.OK, Row) };
        around.Home.Respond = _ => HomeServer.Response(status, Row, ("Location", $"http://127.0.0.1:{foreign.Port}/stolen?secret=1"));
        using var probe = Builds.Unseen[build](vendor, options => options.BaseUrl = around.HomeAddress);

        var reading = await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);

        reading.Rows.ShouldBe(0);
        reading.End.ShouldBeOfType<RedirectException>().Target.ShouldBe(new Uri($"http://127.0.0.1:{foreign.Port}/stolen"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Without_a_redirect_each_reads_its_rows(string build, string vendor)
    {
        around.Home.Respond = _ => HomeServer.Response(HttpStatusCode.OK, Row);
        var open = Builds.Seen.GetValueOrDefault(build) ?? Builds.Unseen[build];
        using var probe = open(vendor, options => options.BaseUrl = around.HomeAddress);

        (await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken)).ShouldBe(new Reading(1, null));
    }

    [Fact]
    public async Task An_error_status_of_a_foreign_host_is_not_mistaken_for_the_vendors()
    {
        await using var foreign = new HomeServer { Respond = _ => HomeServer.Response(HttpStatusCode.NotFound, """{"code":"20404"}""") };
        around.Home.Respond = _ => HomeServer.Response(HttpStatusCode.Found, "", ("Location", $"http://127.0.0.1:{foreign.Port}/"));
        using var handler = new PrivateHandler();
        using var probe = VendorProbe.Open("didit", handler, options => options.BaseUrl = around.HomeAddress);

        (await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken)).End.ShouldBeOfType<RedirectException>();
    }

    [Fact]
    public async Task A_handler_that_does_not_name_the_request_that_it_sent_yields_no_row()
    {
        around.Home.Respond = _ => HomeServer.Response(HttpStatusCode.OK, Row);
        foreach (var vendor in VendorProbe.Vendors)
        {
            using var handler = new ForgetfulHandler();
            using var probe = VendorProbe.Open(vendor, handler, options => options.BaseUrl = around.HomeAddress);

            var reading = await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);

            reading.Rows.ShouldBe(0);
            reading.End.ShouldBeOfType<RedirectException>().Message.ShouldContain("RequestMessage = request");
        }
    }

    public ValueTask DisposeAsync() => around.DisposeAsync();
}
