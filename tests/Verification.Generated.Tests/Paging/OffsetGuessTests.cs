using System.Collections.Concurrent;
using System.Globalization;
using System.Web;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Paging;

/// <summary>Where links count rows, several pages are requested at once, but the vendor's links still decide.</summary>
public sealed class OffsetGuessTests
{
    private const int PageSize = 10;

    [Fact]
    public async Task Several_pages_are_requested_at_once()
    {
        // From the second page on, no response is sent until three pages were requested.
        var threeRequested = new TaskCompletionSource();
        using var vendor = new OffsetVendor(rows: 70) { Before = (offset, requested) => Hold(offset, requested, threeRequested) };

        (await ReadAsync(vendor, readAhead: 3)).ShouldBe(Enumerable.Range(0, 70));

        vendor.Offsets.Order().ShouldBe([0, 10, 20, 30, 40, 50, 60]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task Every_row_is_returned_once_and_nothing_beyond_the_end_is_requested(int readAhead)
    {
        using var vendor = new OffsetVendor(rows: 95);

        (await ReadAsync(vendor, readAhead)).ShouldBe(Enumerable.Range(0, 95));

        vendor.Offsets.Order().ShouldBe([0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("20")]
    [InlineData("null")]
    [InlineData("-1")]
    public async Task A_wrong_number_of_rows_does_not_end_the_list(string count)
    {
        using var vendor = new OffsetVendor(rows: 50) { Count = count };

        (await ReadAsync(vendor, readAhead: 3)).ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public async Task Guesses_beyond_the_end_may_fail_without_effect()
    {
        using var vendor = new OffsetVendor(rows: 30) { Count = "1000" };

        (await ReadAsync(vendor, readAhead: 3)).ShouldBe(Enumerable.Range(0, 30));

        vendor.Offsets.Count(offset => offset >= 30).ShouldBeLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Links_that_skip_or_repeat_rows_are_followed_instead_of_the_guesses(int readAhead)
    {
        int[] links = [0, 10, 25, 30, 60, 65];
        using var vendor = new OffsetVendor(rows: 75)
        {
            NextOf = offset => links.SkipWhile(link => link <= offset).Cast<int?>().FirstOrDefault(),
        };

        (await ReadAsync(vendor, readAhead)).ShouldBe(links.SelectMany(link => Enumerable.Range(link, PageSize)).Distinct());
    }

    [Fact]
    public async Task The_error_of_a_page_is_thrown_in_its_place()
    {
        using var vendor = new OffsetVendor(rows: 90) { FailsAt = 40 };
        using var client = Client(vendor, readAhead: 3);
        var seen = new List<string?>();

        await Should.ThrowAsync<VerificationApiException>(async () =>
        {
            await foreach (var session in client.Sessions.List(new() { Limit = PageSize }))
                seen.Add(session.SessionId);
        });

        seen.Count.ShouldBe(40);
    }

    [Fact]
    public async Task Checkpoints_are_those_of_the_vendors_links()
    {
        using var vendor = new OffsetVendor(rows: 45);
        using var plain = Client(vendor, readAhead: 0);
        using var ahead = Client(vendor, readAhead: 3);

        var expected = await plain
            .Sessions.List(new() { Limit = PageSize })
            .Pages()
            .Select(page => page.Next.ToString())
            .ToArrayAsync(TestContext.Current.CancellationToken);

        (
            await ahead
                .Sessions.List(new() { Limit = PageSize })
                .Pages()
                .Select(page => page.Next.ToString())
                .ToArrayAsync(TestContext.Current.CancellationToken)
        ).ShouldBe(expected);
    }

    private static Task Hold(int offset, int requested, TaskCompletionSource threeRequested)
    {
        if (requested >= 4)
            threeRequested.TrySetResult();
        return offset == 0 ? Task.CompletedTask : threeRequested.Task;
    }

    private static async Task<IReadOnlyList<int>> ReadAsync(OffsetVendor vendor, int readAhead)
    {
        using var client = Client(vendor, readAhead);
        return await client
            .Sessions.List(new() { Limit = PageSize })
            .Select(session => int.Parse(session.SessionId!, CultureInfo.InvariantCulture))
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private static DiditClient Client(HttpMessageHandler vendor, int readAhead) =>
        new(
            new DiditOptions
            {
                ApiKey = "key",
                Paging = { ReadAhead = readAhead },
                Retry = { MaximumRetries = 0 },
            },
            vendor
        );

    /// <summary>A list of numbered rows, paged by offset.</summary>
    private sealed class OffsetVendor(int rows) : HttpMessageHandler
    {
        private readonly ConcurrentQueue<int> offsets = new();

        public IReadOnlyCollection<int> Offsets => offsets;

        public string? Count { get; init; }

        public int? FailsAt { get; init; }

        /// <summary>Is awaited before a response; gets the offset and the number of requests so far.</summary>
        public Func<int, int, Task>? Before { get; init; }

        public Func<int, int?> NextOf { get; init; } = offset => offset + PageSize < rows ? offset + PageSize : null;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var text = HttpUtility.ParseQueryString(request.RequestUri!.Query)["offset"];
            var offset = int.Parse(text ?? "0", CultureInfo.InvariantCulture);
            offsets.Enqueue(offset);
            if (Before is not null)
                await Before(offset, offsets.Count).WaitAsync(cancellationToken);
            var fails = offset == FailsAt || offset >= rows;
            return new HttpResponseMessage(fails ? HttpStatusCode.NotFound : HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(fails ? "{}" : Page(offset)),
            };
        }

        private string Page(int offset)
        {
            var next = NextOf(offset) is { } link
                ? $"\"https://verification.didit.me/v3/sessions/?limit={PageSize}&offset={link}\""
                : "null";
            var sessions = string.Join(
                ',',
                Enumerable.Range(offset, Math.Min(PageSize, rows - offset)).Select(row => $$"""{"session_id":"{{row}}"}""")
            );
            return $$"""{"count":{{Count ?? rows.ToString(CultureInfo.InvariantCulture)}},"next":{{next}},"previous":null,"results":[{{sessions}}]}""";
        }
    }
}
