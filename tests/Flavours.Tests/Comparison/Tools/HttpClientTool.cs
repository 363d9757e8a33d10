using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using Flavours.Tests.Comparison.Servers;

namespace Flavours.Tests.Comparison.Tools;

/// <summary>Code by hand: <see cref="HttpClient"/>, System.Text.Json, and a loop over the links to the next page.</summary>
/// <typeparam name="TStatus">The type of a status.</typeparam>
internal sealed class HttpClientTool<TStatus> : Tool
{
    protected override async IAsyncEnumerable<Row> DiditAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Didit, address);
        for (var link = "v3/sessions/?limit=20"; link is not null; )
        {
            var page = await http.GetFromJsonAsync<DiditPage<TStatus>>(link, WrittenModels.Options, cancellationToken);
            foreach (var session in page!.Results)
                yield return new Row(session.SessionId, session.Status?.ToString());
            link = page.Next;
        }
    }

    protected override async IAsyncEnumerable<Row> TwilioAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Twilio, address);
        for (var link = "v2/Attempts?PageSize=20"; link is not null; )
        {
            var page = await http.GetFromJsonAsync<TwilioPage<TStatus>>(link, WrittenModels.Options, cancellationToken);
            foreach (var attempt in page!.Attempts)
                yield return new Row(attempt.Sid, attempt.ConversionStatus?.ToString());
            link = page.Meta.NextPageUrl;
        }
    }

    protected override async IAsyncEnumerable<Row> VeriffAsync(Uri address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var http = Clients.Of(Vendor.Veriff, address);
        var link = $"v1/sessions/{Secrets.VeriffSession}/attempts";
        var list = await http.GetFromJsonAsync<VeriffList<TStatus>>(link, WrittenModels.Options, cancellationToken);
        foreach (var attempt in list!.Verifications)
            yield return new Row(attempt.Id, attempt.Status?.ToString());
    }
}
