using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Verification.Benchmarks.EndToEnd;

/// <summary>Didit's list: the rows of one recorded page, repeated. The search text is the number of pages.</summary>
internal sealed class DiditList(byte[] page) : IPageList
{
    private static readonly byte[] End = "]}"u8.ToArray();

    private readonly RowBytes rows = new(page);

    public string Path => "/v3/sessions/";

    public IReadOnlyList<ReadOnlyMemory<byte>> Respond(HttpRequest request)
    {
        var size = PageServer.Number(request, "limit", 100);
        var offset = PageServer.Number(request, "offset", 0);
        var pages = PageServer.Number(request, "search", 10);
        var next =
            offset + size >= pages * size
                ? "null"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"http://{request.Host}{Path}?search={pages}&limit={size}&offset={offset + size}\""
                );
        var start = string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"count\":{pages * size},\"next\":{next},\"previous\":null,\"results\":["
        );
        return [Encoding.UTF8.GetBytes(start), rows.Only(size), End];
    }
}
