namespace Hostile.Tests.ForeignOrigin;

/// <summary>A redirect to a foreign server causes an exception, not a connection.</summary>
public sealed class RedirectTests : IAsyncDisposable
{
    private readonly Neighbourhood around = new();

    public static MatrixTheoryData<string, HttpStatusCode> Cases { get; } =
        new(
            VendorProbe.Vendors,
            [
                HttpStatusCode.MovedPermanently,
                HttpStatusCode.Found,
                HttpStatusCode.SeeOther,
                HttpStatusCode.TemporaryRedirect,
                HttpStatusCode.PermanentRedirect,
            ]
        );

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Foreign_addresses_receive_no_connection(string vendor, HttpStatusCode status)
    {
        using var probe = VendorProbe.Open(vendor, primary: null, options => options.BaseUrl = around.HomeAddress);
        foreach (var target in around.Numbered)
            await RefuseAsync(probe, status, target);
        await NoForeignConnectionAsync();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Look_alike_names_receive_no_connection(string vendor, HttpStatusCode status)
    {
        using var handler = around.NamedHandler();
        using var probe = OpenNamed(vendor, handler);
        foreach (var target in Neighbourhood.Named)
            await RefuseAsync(probe, status, target);
        foreach (var target in Neighbourhood.Odd)
            (await RedirectAsync(probe, status, target)).End.ShouldBeAssignableTo<VerificationException>(target);
        await NoForeignConnectionAsync();
    }

    [Fact]
    public async Task A_handler_that_follows_redirects_by_itself_would_be_detected()
    {
        around.Home.Respond = _ => HomeServer.Response(HttpStatusCode.Found, "", ("Location", around.Numbered[0]));
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("x-api-key", Planted.DiditKey);
        await Should.ThrowAsync<HttpRequestException>(() =>
            client.GetStringAsync(around.HomeAddress, TestContext.Current.CancellationToken)
        );
        (await around.ForeignConnectionsAsync(TestContext.Current.CancellationToken)).ShouldContain(received =>
            received.Contains(Planted.DiditKey)
        );
    }

    [Fact]
    public async Task Names_that_are_not_the_vendors_lead_to_the_foreign_server()
    {
        using var handler = around.NamedHandler();
        using var client = new HttpClient(handler);
        await Should.ThrowAsync<HttpRequestException>(() =>
            client.GetStringAsync(new Uri("http://evil.example/"), TestContext.Current.CancellationToken)
        );
        (await around.ForeignConnectionsAsync(TestContext.Current.CancellationToken)).ShouldContain(received =>
            received.Contains("evil.example")
        );
    }

    public ValueTask DisposeAsync() => around.DisposeAsync();

    private static VendorProbe OpenNamed(string vendor, HttpMessageHandler handler) =>
        VendorProbe.Open(
            vendor,
            handler,
            options =>
            {
                options.BaseUrl = Neighbourhood.HomeNameAddress;
                options.AllowInsecureHttp = true;
            }
        );

    private async Task RefuseAsync(VendorProbe probe, HttpStatusCode status, string target)
    {
        var reading = await RedirectAsync(probe, status, target);
        reading.Rows.ShouldBe(0, target);
        var refused = reading.End.ShouldBeOfType<RedirectException>(target);
        refused.Target?.Query.ShouldBeEmpty(target);
        refused.Target?.UserInfo.ShouldBeEmpty(target);
    }

    /// <summary>Reads a list whose first response is a redirect; a second request to the vendor finds nothing.</summary>
    private Task<Reading> RedirectAsync(VendorProbe probe, HttpStatusCode status, string target)
    {
        var requests = 0;
        around.Home.Respond = _ =>
            Interlocked.Increment(ref requests) == 1
                ? HomeServer.Response(status, "", ("Location", target))
                : HomeServer.Response(HttpStatusCode.NotFound, "{}");
        return Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);
    }

    private async Task NoForeignConnectionAsync() =>
        (await around.ForeignConnectionsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
}
