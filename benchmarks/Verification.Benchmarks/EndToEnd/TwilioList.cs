using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>Twilio's list: the rows of one recorded page, repeated. The token of a page is the number of pages.</summary>
internal sealed class TwilioList(byte[] page) : IPageList
{
    private readonly RowBytes rows = new(page);

    public string Path => "/v2/Attempts";

    public IReadOnlyList<ReadOnlyMemory<byte>> Respond(HttpRequest request)
    {
        var size = PageServer.Number(request, "PageSize", 1000);
        var number = PageServer.Number(request, "Page", 0);
        var pages = PageServer.Number(request, "PageToken", 100);
        var next =
            number + 1 >= pages
                ? "null"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"http://{request.Host}{Path}?PageSize={size}&Page={number + 1}&PageToken={pages}\""
                );
        return
        [
            rows.Of(size),
            Encoding.UTF8.GetBytes($"\n  ],\n  \"meta\": {{\n    \"key\": \"attempts\",\n    \"next_page_url\": {next}\n  }}\n}}"),
        ];
    }
}
