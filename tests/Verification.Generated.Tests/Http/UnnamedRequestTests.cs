using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Http;

/// <summary>A response that does not name its request may belong to any request, and is not read.</summary>
public sealed class UnnamedRequestTests
{
    public static TheoryData<string, int> Cases =>
        [
            .. from vendor in VendorCalls.Vendors
            from status in (int[])[200, 302, 404, 429]
            select new TheoryDataRow<string, int>(vendor, status),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_refused_whatever_its_status(string vendor, int status)
    {
        var script = new ScriptedVendor().Then((_, _) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)));

        var exception = await Should.ThrowAsync<RedirectException>(() => VendorCalls.SendAsync(vendor, script));

        exception.Target.ShouldBeNull();
        exception.Message.ShouldContain("RequestMessage = request");
        script.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_private_client_that_follows_redirects_yields_no_rows()
    {
        const string Forged = """{"results":[{"session_id":"forged"}],"next":null}""";
        using var home = new LoopbackVendor();
        using var elsewhere = new LoopbackVendor();
        var redirecting = home.RespondAsync($"HTTP/1.1 302 Found\nLocation: {elsewhere.Address}\nContent-Length: 0", []);
        var forging = elsewhere.RespondAsync(
            $"HTTP/1.1 200 OK\nContent-Length: {Forged.Length}",
            System.Text.Encoding.ASCII.GetBytes(Forged)
        );
        using var handler = new Wrapping();
        using var client = new DiditClient(
            new DiditOptions
            {
                ApiKey = "key",
                BaseUrl = home.Address,
                Retry = Clients.Once(),
            },
            handler
        );

        await Should.ThrowAsync<RedirectException>(() => client.Sessions.ListPageAsync());

        await redirecting;
        await forging;
    }

    private sealed class Wrapping : HttpMessageHandler
    {
        private readonly HttpClient inner = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var received = await inner.GetAsync(request.RequestUri, cancellationToken);
            var body = await received.Content.ReadAsByteArrayAsync(cancellationToken);
            return new HttpResponseMessage(received.StatusCode) { Content = new ByteArrayContent(body) };
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
