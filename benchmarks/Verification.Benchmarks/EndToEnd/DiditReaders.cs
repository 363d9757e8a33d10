using System.Globalization;
using System.Net.Http.Json;
using Verification.Benchmarks.Reference;
using Verification.Generated.Didit;
using Verification.Runtime;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>The compared ways to read Didit's list to its end; each counts the rows.</summary>
internal sealed class DiditReaders(Uri address) : IDisposable
{
    private const int PageSize = 100;

    private readonly HttpClient http = new() { BaseAddress = address };
    private readonly DiditClient ahead = new(
        new DiditOptions
        {
            BaseUrl = address,
            ApiKey = "benchmark",
            Paging = new PagingOptions { ReadAhead = 3 },
        }
    );

    /// <summary>The reference: code with HttpClient and a source-generated context.</summary>
    internal async Task<int> HttpClientAsync(int pages)
    {
        var rows = 0;
        for (var next = string.Create(CultureInfo.InvariantCulture, $"/v3/sessions/?search={pages}&limit={PageSize}"); next is not null; )
        {
            var page = await http.GetFromJsonAsync(next, SnakeCaseContext.Default.DiditPage).ConfigureAwait(false);
            rows += page!.Results!.Count(session => session.SessionId is not null);
            next = page.Next;
        }

        return rows;
    }

    internal async Task<int> AheadAsync(int pages)
    {
        var rows = 0;
        var query = new ListSessionsQuery { Search = pages.ToString(CultureInfo.InvariantCulture), Limit = PageSize };
        await foreach (var page in ahead.Sessions.List(query).Pages().ConfigureAwait(false))
            rows += page.Items.Count;
        return rows;
    }

    public void Dispose()
    {
        http.Dispose();
        ahead.Dispose();
    }
}
