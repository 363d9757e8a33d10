using System.Security.Cryptography;
using System.Text;
using HostileBodies.Bodies;
using HostileBodies.Vendors;

namespace HostileBodies.Wire;

/// <summary>Decides what each request of a case gets: the hostile body, and then a last page that holds nothing.</summary>
internal sealed class Responder(VendorShape shape) : IDisposable
{
    private const int MostPages = 3;

    private readonly WireBody wire = new();
    private readonly byte[] lastPage = Encoding.UTF8.GetBytes($"{{\"{shape.Rows}\":[],\"next\":null}}");
    private int requests;
    private volatile int current;

    /// <summary>The body of the case.</summary>
    public HostileBody Body { get; } = new();

    /// <summary>Takes the body as it is now.</summary>
    /// <param name="index">Which of the run.</param>
    public void Load(int index)
    {
        wire.Encode(Body);
        current = index;
        Reload();
    }

    /// <summary>Begins the same case once more.</summary>
    public void Reload() => Volatile.Write(ref requests, 0);

    /// <summary>The response to the next request.</summary>
    /// <param name="ofCase">For which body the request is; null where it can be for none but the one at hand.</param>
    public Reply Next(int? ofCase)
    {
        var request = (ofCase ?? current) == current ? Interlocked.Increment(ref requests) : int.MaxValue;
        var isHostile = request == 1 || (Body.IsEveryPage && request <= MostPages);
        if (!isHostile)
            return new Reply(200, lastPage, IsCut: false, IsChunked: false, Headers(lastPage, isSigned: true));

        var headers = Headers(Body.Json.Written, Body.IsSigned);
        if (wire.ContentEncoding is { } encoding)
            headers.Add(("Content-Encoding", encoding));
        if (Body.Header is { } odd)
            headers.Add(odd);
        return new Reply(
            Body.Status,
            Body.IsCut ? wire.Content[..(wire.Content.Length / 2)] : wire.Content,
            Body.IsCut,
            Body.IsChunked,
            headers
        );
    }

    public void Dispose() => wire.Dispose();

    private List<(string Name, string Value)> Headers(ReadOnlySpan<byte> body, bool isSigned)
    {
        if (shape.Vendor != "veriff")
            return [];
        if (!isSigned)
            return body.Length % 2 == 0 ? [] : [(VendorClients.SignatureHeader, new string('0', 64))];
        return
        [
            (
                VendorClients.SignatureHeader,
                Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(VendorClients.Secret), body))
            ),
        ];
    }
}
