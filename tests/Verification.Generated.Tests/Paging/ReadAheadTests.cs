using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Paging;

/// <summary>With any number of pages read ahead, rows and errors are the same, and in the same places.</summary>
public sealed class ReadAheadTests
{
    private const string Address = "https://verify.twilio.com/v2/Attempts";

    public static TheoryData<int> Depths => [0, 1, 3, 16];

    [Theory]
    [MemberData(nameof(Depths))]
    public async Task Pages_come_in_order_and_end_where_the_vendor_ends(int readAhead)
    {
        var vendor = new ScriptedVendor();
        for (var page = 1; page <= 7; page++)
        {
            vendor.ThenJson(
                page % 2 == 0 ? Head(page < 7 ? Link(page) : null, $"VL{page}") : Tail(page < 7 ? Link(page) : null, $"VL{page}")
            );
        }

        using var client = Client(vendor, readAhead);

        var pages = await client.Attempts.List().Pages().ToListAsync(TestContext.Current.CancellationToken);

        pages.Select(page => page.Items.Single().Sid).ShouldBe(["VL1", "VL2", "VL3", "VL4", "VL5", "VL6", "VL7"]);
        pages
            .Select(page => page.Next.Cursor)
            .ShouldBe(["PageToken=1", "PageToken=2", "PageToken=3", "PageToken=4", "PageToken=5", "PageToken=6", null]);
        vendor
            .Requests.Skip(1)
            .Select(request => request.Address.Query)
            .ShouldBe(["?PageToken=1", "?PageToken=2", "?PageToken=3", "?PageToken=4", "?PageToken=5", "?PageToken=6"]);
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public async Task A_link_elsewhere_is_refused_after_its_page_and_never_requested(int readAhead)
    {
        var vendor = new ScriptedVendor()
            .ThenJson(Tail(Link(1), "VL1"))
            .ThenJson(Tail("https://evil.example/v2/Attempts?PageToken=2", "VL2"));

        await FailsAsync<PagingException>(vendor, readAhead, "VL1", "VL2");

        vendor.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public async Task A_link_that_was_followed_before_is_refused_after_its_page_and_never_requested(int readAhead)
    {
        var vendor = new ScriptedVendor().ThenJson(Tail(Link(1), "VL1")).ThenJson(Tail(Link(2), "VL2")).ThenJson(Tail(Link(1), "VL3"));

        await FailsAsync<PagingException>(vendor, readAhead, "VL1", "VL2", "VL3");

        vendor.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public async Task An_error_comes_after_the_pages_before_it(int readAhead)
    {
        var vendor = new ScriptedVendor()
            .ThenJson(Tail(Link(1), "VL1"))
            .ThenJson(Head(Link(2), "VL2"))
            .Then(HttpStatusCode.Forbidden, """{"code":20403}""");

        var exception = await FailsAsync<VerificationApiException>(vendor, readAhead, "VL1", "VL2");

        exception.Code.ShouldBe("20403");
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public async Task A_page_that_cannot_be_read_comes_after_the_pages_before_it(int readAhead)
    {
        var broken = Tail(Link(2), "VL2").Replace("\"sid\"", "sid", StringComparison.Ordinal);
        var vendor = new ScriptedVendor().ThenJson(Tail(Link(1), "VL1")).ThenJson(broken).ThenJson(Tail(null, "VL3"));

        await FailsAsync<ResponseFormatException>(vendor, readAhead, "VL1");
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public async Task A_connection_that_fails_is_reported_as_such(int readAhead)
    {
        var vendor = new ScriptedVendor().ThenJson(Tail(Link(1), "VL1")).Then((_, _) => throw new HttpRequestException("reset"));

        await FailsAsync<HttpRequestException>(vendor, readAhead, "VL1");
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public async Task Cancelling_between_pages_ends_the_list_with_the_callers_token(int readAhead)
    {
        var vendor = new ScriptedVendor().ThenJson(Tail(Link(1), "VL1")).ThenJson(Tail(Link(2), "VL2")).ThenJson(Tail(null, "VL3"));
        using var client = Client(vendor, readAhead);
        using var cancellation = new CancellationTokenSource();
        var pages = 0;

        var exception = await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in client.Attempts.List().Pages().WithCancellation(cancellation.Token))
            {
                pages++;
                await cancellation.CancelAsync();
            }
        });

        exception.CancellationToken.ShouldBe(cancellation.Token);
        pages.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Depths))]
    public async Task Cancelling_while_a_page_is_awaited_ends_the_list_with_the_callers_token(int readAhead)
    {
        using var cancellation = new CancellationTokenSource();
        var vendor = new ScriptedVendor().ThenJson(Tail(Link(1), "VL1")).Then(NeverAsync);
        using var client = Client(vendor, readAhead);
        var rows = client.Attempts.List().GetAsyncEnumerator(cancellation.Token);
        (await rows.MoveNextAsync()).ShouldBeTrue();
        var next = rows.MoveNextAsync().AsTask();
        await vendor.Reached(2);

        await cancellation.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(next)).CancellationToken.ShouldBe(cancellation.Token);
        await rows.DisposeAsync();
    }

    [Fact]
    public async Task As_many_pages_are_requested_as_the_option_sets_and_no_more()
    {
        var vendor = new ScriptedVendor();
        for (var page = 1; page <= 6; page++)
            vendor.ThenJson(Tail(Link(page), $"VL{page}"));
        using var client = Client(vendor, readAhead: 2);
        var pages = client.Attempts.List().Pages().GetAsyncEnumerator(TestContext.Current.CancellationToken);

        (await pages.MoveNextAsync()).ShouldBeTrue();
        await vendor.Reached(3);
        vendor.Requests.Count.ShouldBe(3);
        (await pages.MoveNextAsync()).ShouldBeTrue();
        await vendor.Reached(4);
        vendor.Requests.Count.ShouldBe(4);
        await pages.DisposeAsync();

        vendor.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Leaving_early_cancels_requests_in_progress()
    {
        var vendor = new ScriptedVendor().ThenJson(Tail(Link(1), "VL1")).Then(NeverAsync);
        using var client = Client(vendor, readAhead: 3);

        (await client.Attempts.List().FirstAsync(TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");

        vendor.Requests.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData(
        """{"attempts":[{"sid":"VL1"}],"extra":{"next_page_url":"https://verify.twilio.com/v2/Attempts?PageToken=X"},"meta":{"next_page_url":"https://verify.twilio.com/v2/Attempts?PageToken=1"}}"""
    )]
    [InlineData(
        """{"attempts":[{"sid":"VL1"}],"meta":{"next_page_url":"https://verify.twilio.com/v2/Attempts?PageToken=1"},"extra":{"next_page_url":"https://verify.twilio.com/v2/Attempts?PageToken=X"}}"""
    )]
    [InlineData(
        """{"meta":{"next_page_url":"https://verify.twilio.com/v2/Attempts?PageToken=X"},"attempts":[{"sid":"VL1"}],"meta":{"next_page_url":"https://verify.twilio.com/v2/Attempts?PageToken=1"}}"""
    )]
    public async Task A_wrong_guess_costs_a_request_and_changes_nothing(string first)
    {
        var vendor = new LinkedVendor(first);
        using var client = Client(vendor, readAhead: 3);

        var sids = await client.Attempts.List().Select(attempt => attempt.Sid).ToListAsync(TestContext.Current.CancellationToken);

        sids.ShouldBe(["VL1", "?PageToken=1"]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(17)]
    public void A_depth_out_of_range_is_refused(int readAhead) =>
        Should
            .Throw<ArgumentException>(() => Client(new ScriptedVendor(), readAhead))
            .Message.ShouldContain("Paging.ReadAhead is out of range: set it from 0 to 16");

    private static async Task<TException> FailsAsync<TException>(ScriptedVendor vendor, int readAhead, params string[] expected)
        where TException : Exception
    {
        using var client = Client(vendor, readAhead);
        var sids = new List<string?>();
        var exception = await Should.ThrowAsync<TException>(async () =>
        {
            await foreach (var attempt in client.Attempts.List())
                sids.Add(attempt.Sid);
        });

        sids.ShouldBe(expected);
        return exception;
    }

    private static TwilioVerifyClient Client(HttpMessageHandler vendor, int readAhead) =>
        Clients.Twilio(vendor, options => options.Paging.ReadAhead = readAhead);

    private static async Task<HttpResponseMessage> NeverAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException("Time has come to an end.");
    }

    private static string Link(int page) => $"{Address}?PageToken={page}";

    private static string Head(string? next, string sid) =>
        $$"""{"meta":{"next_page_url":{{Quoted(next)}},"page":0},"attempts":[{"sid":"{{sid}}"}]}""";

    private static string Tail(string? next, string sid) =>
        $$$"""{"attempts":[{"sid":"{{{sid}}}"}],"meta":{"next_page_url": {{{Quoted(next)}}},"page":0}}""";

    private static string Quoted(string? text) => text is null ? "null" : $"\"{text}\"";

    /// <summary>Responds to the first request with a page, and to all others with one row that names the request.</summary>
    private sealed class LinkedVendor(string first) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var query = request.RequestUri!.Query;
            var body = query.Contains("PageToken", StringComparison.Ordinal) ? Tail(null, query) : first;
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(body) }
            );
        }
    }
}
