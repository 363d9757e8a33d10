using FsCheck;
using FsCheck.Fluent;
using Verification.Generated.Tests.Http;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Paging;

public sealed class NextLinkTests
{
    private const string Address = "https://verify.twilio.com/v2/Attempts";

    /// <summary>For any next page that a server returns, the current page is returned, and requests go only to the same resource.</summary>
    [Fact]
    public void Any_next_link_stays_on_the_resource_or_is_refused() =>
        Prop.ForAll(
                ForeignRedirectTests.Locations().ToArbitrary(),
                next =>
                {
                    var vendor = new ScriptedVendor().ThenJson(Page(next)).Then(HttpStatusCode.NotFound);
                    using var client = Clients.Twilio(vendor);
                    var rows = new List<string?>();

                    var failure = Record.Exception(() => ReadAsync(client, rows).GetAwaiter().GetResult());

                    rows.ShouldBe(["VL1"]);
                    (failure is PagingException or VerificationApiException || (failure is null && next.Length == 0)).ShouldBeTrue(
                        failure?.ToString()
                    );
                    vendor.Requests.ShouldAllBe(request => request.Address.GetLeftPart(UriPartial.Path) == Address);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_page_that_is_requested_again_is_not_a_cycle()
    {
        var clock = new ManualTime { Skips = wait => wait < TimeSpan.FromSeconds(15) };
        var vendor = new ScriptedVendor()
            .ThenJson(Page(Address + "?PageToken=A"))
            .Then(HttpStatusCode.BadGateway)
            .Then((_, _) => throw new HttpRequestException())
            .ThenJson(Page(""));
        using var client = Clients.Retrying(vendor, options => options.TimeProvider = clock);
        var rows = new List<string?>();

        await ReadAsync(client, rows);

        rows.ShouldBe(["VL1", "VL1"]);
        vendor.Requests.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Takes_exactly_as_many_rows_without_an_additional_page(int rows)
    {
        var vendor = new ScriptedVendor().ThenJson(TwoRows("A")).ThenJson(TwoRows("B"));
        using var client = Clients.Twilio(vendor);

        (await client.Attempts.List().Take(rows).CountAsync(TestContext.Current.CancellationToken)).ShouldBe(rows);

        vendor.Requests.Count.ShouldBe((rows + 1) / 2);
    }

    [Fact]
    public async Task Cancellation_within_a_page_ends_the_list_before_the_next_row()
    {
        var vendor = new ScriptedVendor().ThenJson(TwoRows("A"));
        using var client = Clients.Twilio(vendor);
        using var source = new CancellationTokenSource();
        var rows = 0;

        var exception = await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var attempt in client.Attempts.List().WithCancellation(source.Token))
            {
                rows++;
                await source.CancelAsync();
            }
        });

        exception.CancellationToken.ShouldBe(source.Token);
        rows.ShouldBe(1);
    }

    [Fact]
    public async Task Cancellation_between_pages_sends_no_further_request()
    {
        var vendor = new ScriptedVendor().ThenJson(TwoRows("A"));
        using var client = Clients.Twilio(vendor);
        using var source = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in client.Attempts.List().Pages().WithCancellation(source.Token))
                await source.CancelAsync();
        });

        vendor.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_list_that_is_abandoned_holds_no_connection()
    {
        using var server = new LoopbackVendor();
        var body = System.Text.Encoding.UTF8.GetBytes(TwoRows("A"));
        var client = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                AccountSid = "AC1",
                AuthToken = "t",
                BaseUrl = server.Address,
            }
        );
        var first = client.Attempts.List().FirstAsync(TestContext.Current.CancellationToken);
        using var connection = await server.AcceptAsync();
        await connection.SendAsync([
            .. System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n"),
            .. body,
        ]);

        (await first).Sid.ShouldBe("VL1");
        client.Dispose();

        await connection.ClosedByClientAsync();
    }

    [Fact]
    public void A_cycle_of_any_length_is_detected_and_memory_is_bounded()
    {
        var visited = new VisitedPages();
        RequestTarget Page(int number) =>
            new RequestTargetBuilder("/").Build().With("page", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

        for (var number = 0; number < 100_000; number++)
            visited.Add(Page(number)).ShouldBeTrue();
        visited.Add(Page(0)).ShouldBeFalse();
        visited.Add(Page(99_999)).ShouldBeFalse();

        visited.Add(Page(100_000)).ShouldBeTrue();
        visited.Add(Page(0)).ShouldBeTrue("the oldest is forgotten");
    }

    private static async Task ReadAsync(TwilioVerifyClient client, List<string?> rows)
    {
        await foreach (var attempt in client.Attempts.List().WithCancellation(TestContext.Current.CancellationToken))
            rows.Add(attempt.Sid);
    }

    private static string TwoRows(string token) =>
        $$"""{"meta":{"next_page_url":"{{Address}}?PageToken={{token}}"},"attempts":[{"sid":"VL1"},{"sid":"VL2"}]}""";

    private static string Page(string next) =>
        "{\"meta\":{\"next_page_url\":\""
        + System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(next)
        + "\"},\"attempts\":[{\"sid\":\"VL1\"}]}";
}
