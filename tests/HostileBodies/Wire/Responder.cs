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

    /// <summary>The body of the case.</summary>
    public HostileBody Body { get; } = new();

    /// <summary>Takes the body as it is now.</summary>
    public void Load()
    {
        requests = 0;
        wire.Encode(Body);
    }

    /// <summary>Begins the same case once more.</summary>
    public void Reload() => requests = 0;

    public Reply Next()
    {
        bool isHostile = requests == 0 || (Body.IsEveryPage && requests < MostPages);
        requests++;
        if (!isHostile)
            return new Reply(200, lastPage, IsCut: false, IsChunked: false, Headers(lastPage, isSigned: true));

        var headers = Headers(Body.Json.Written, Body.IsSigned);
        if (wire.ContentEncoding is { } encoding)
            headers.Add(("Content-Encoding", encoding));
        if (Body.Header is { } odd)
            headers.Add(odd);
        return new Reply(Body.Status, Body.IsCut ? wire.Content[..(wire.Content.Length / 2)] : wire.Content, Body.IsCut, Body.IsChunked, headers);
    }

    public void Dispose() => wire.Dispose();

    private List<(string Name, string Value)> Headers(ReadOnlySpan<byte> body, bool isSigned)
    {
        if (shape.Vendor != "veriff")
            return [];
        if (!isSigned)
            return body.Length % 2 == 0 ? [] : [(VendorClients.SignatureHeader, new string('0', 64))];
        return [(VendorClients.SignatureHeader, Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(VendorClients.Secret), body)))];
    }
}
