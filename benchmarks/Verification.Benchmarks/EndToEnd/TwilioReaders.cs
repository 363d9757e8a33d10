using System.Globalization;
using System.Net.Http.Json;
using Verification.Benchmarks.Reference;
using Verification.Generated.Twilio;
using Verification.Runtime;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>The compared ways to read Twilio's list to its end; each counts the rows.</summary>
internal sealed class TwilioReaders(Uri address) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address };
    private readonly TwilioVerifyClient sequential = Client(address, 0);
    private readonly TwilioVerifyClient ahead = Client(address, 3);

    /// <summary>The reference: code with HttpClient and a source-generated context.</summary>
    internal async Task<int> HttpClientAsync(int pages, int pageSize)
    {
        var rows = 0;
        for (var next = First(pages, pageSize); next is not null; )
        {
            var page = await http.GetFromJsonAsync(next, SnakeCaseContext.Default.TwilioPage).ConfigureAwait(false);
            rows += page!.Attempts!.Count(attempt => attempt.Sid is not null);
            next = page.Meta?.NextPageUrl;
        }

        return rows;
    }

    /// <summary>The limit: the bytes of all pages, one after another, of which only the link is read.</summary>
    internal async Task<int> BytesAsync(int pages, int pageSize)
    {
        for (var next = First(pages, pageSize); next is not null; )
        {
            var body = await http.GetByteArrayAsync(new Uri(next, UriKind.RelativeOrAbsolute)).ConfigureAwait(false);
            next = NextPagePeek.Find(body, AttemptsClient.ListAttemptsPagination).Value;
        }

        return pages * pageSize;
    }

    internal Task<int> SequentialAsync(int pages, int pageSize) => CountAsync(sequential, pages, pageSize);

    internal Task<int> AheadAsync(int pages, int pageSize) => CountAsync(ahead, pages, pageSize);

    /// <summary>Reads a list and measures the managed memory after each page.</summary>
    internal async Task<(long Rows, long Start, long Peak)> WatchMemoryAsync(int pages, int pageSize)
    {
        await SequentialAsync(pages: 20, pageSize).ConfigureAwait(false);
        var start = GC.GetTotalMemory(forceFullCollection: true);
        var (rows, peak) = (0L, start);
        await foreach (var page in sequential.Attempts.List(Query(pages, pageSize)).Pages().ConfigureAwait(false))
        {
            rows += page.Items.Count;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        }

        return (rows, start, peak);
    }

    public void Dispose()
    {
        http.Dispose();
        sequential.Dispose();
        ahead.Dispose();
    }

    private static async Task<int> CountAsync(TwilioVerifyClient client, int pages, int pageSize)
    {
        var rows = 0;
        await foreach (var attempt in client.Attempts.List(Query(pages, pageSize)).ConfigureAwait(false))
        {
            if (attempt.Sid is not null)
                rows++;
        }

        return rows;
    }

    private static string First(int pages, int pageSize) =>
        string.Create(CultureInfo.InvariantCulture, $"/v2/Attempts?PageSize={pageSize}&PageToken={pages}");

    /// <summary>The server takes the number of pages as the token.</summary>
    private static ListAttemptsQuery Query(int pages, int pageSize) =>
        new()
        {
            PageSize = pageSize,
            AdditionalQuery = new Dictionary<string, string> { ["PageToken"] = pages.ToString(CultureInfo.InvariantCulture) },
        };

    private static TwilioVerifyClient Client(Uri address, int readAhead) =>
        new(
            new TwilioVerifyOptions
            {
                BaseUrl = address,
                AccountSid = "AC0",
                AuthToken = "benchmark",
                RateLimiter = RateLimiters.None,
                Paging = new PagingOptions { ReadAhead = readAhead },
            }
        );
}
