using System.Text.Json;

namespace Hostile.Tests.ForeignOrigin;

/// <summary>A next link to a foreign server causes an exception after the current page, not a connection.</summary>
public sealed class NextLinkTests : IAsyncDisposable
{
    private readonly Neighbourhood around = new();

    public static TheoryData<string> Linked => ["twilio", "didit"];

    public static TheoryData<string> Unlinked => ["veriff", "deepidv"];

    [Theory]
    [MemberData(nameof(Linked))]
    public async Task Foreign_addresses_receive_no_connection(string vendor)
    {
        using var probe = VendorProbe.Open(vendor, primary: null, options => options.BaseUrl = around.HomeAddress);
        foreach (var target in around.Numbered)
            await RefuseAsync(probe, target);
        await NoForeignConnectionAsync();
    }

    [Theory]
    [MemberData(nameof(Linked))]
    public async Task Look_alike_names_receive_no_connection(string vendor)
    {
        using var handler = around.NamedHandler();
        using var probe = OpenNamed(vendor, handler);
        foreach (var target in Neighbourhood.Named)
            await RefuseAsync(probe, target);
        foreach (var target in Neighbourhood.Odd)
            ((await ReadAsync(probe, target)).End is null or PagingException).ShouldBeTrue(target);
        await NoForeignConnectionAsync();
    }

    /// <summary>Veriff has no pages and deepidv's token is not an address: a link in their responses stays text.</summary>
    [Theory]
    [MemberData(nameof(Unlinked))]
    public async Task Text_that_only_looks_like_a_link_is_not_followed(string vendor)
    {
        using var handler = around.NamedHandler();
        using var probe = OpenNamed(vendor, handler);
        foreach (var target in (string[])[.. Neighbourhood.Named, .. Neighbourhood.Odd])
            (await ReadAsync(probe, target)).Rows.ShouldBe(1, target);
        await NoForeignConnectionAsync();
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

    private async Task RefuseAsync(VendorProbe probe, string target)
    {
        var reading = await ReadAsync(probe, target);
        reading.Rows.ShouldBe(1, target);
        var refused = reading.End.ShouldBeOfType<PagingException>(target);
        refused.Target?.Query.ShouldBeEmpty(target);
        refused.Target?.UserInfo.ShouldBeEmpty(target);
    }

    /// <summary>
    /// Reads a list whose first page holds one row and a link; a second request to the vendor returns an empty last page.
    /// </summary>
    private Task<Reading> ReadAsync(VendorProbe probe, string next)
    {
        var requests = 0;
        around.Home.Respond = _ => HomeServer.Response(HttpStatusCode.OK, Interlocked.Increment(ref requests) == 1 ? Page(next) : LastPage);
        return Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);
    }

    private const string LastPage = """{"attempts":[],"results":[],"sessions":[],"verifications":[]}""";

    private static string Page(string next)
    {
        var link = JsonEncodedText.Encode(next).ToString();
        return $$"""
            {"attempts":[{"sid":"VL1"}],"results":[{"session_id":"1"}],"sessions":[{"id":"1"}],"verifications":[{"id":"1"}],
             "meta":{"next_page_url":"{{link}}"},"next":"{{link}}","next_token":"{{link}}"}
            """;
    }

    private async Task NoForeignConnectionAsync() =>
        (await around.ForeignConnectionsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
}
