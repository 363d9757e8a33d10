using System.IO.Compression;
using HostileBodies.Bodies;

namespace HostileBodies.Wire;

/// <summary>The bytes that are sent for a body, and what the header says of them.</summary>
internal sealed class WireBody : IDisposable
{
    private const int BombMebibytes = 256;
    private const int LargestKept = 1024 * 1024;

    private static readonly Lazy<byte[]> GzipBomb = new(() =>
        Bomb(stream => new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
    );
    private static readonly Lazy<byte[]> BrotliBomb = new(() =>
        Bomb(stream => new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true))
    );

    private readonly MemoryStream compressed = new();

    /// <summary>The bytes, all of them: it is for the sender to cut them.</summary>
    public ReadOnlyMemory<byte> Content { get; private set; }

    /// <summary>The value of <c>Content-Encoding</c>, if there is one.</summary>
    public string? ContentEncoding { get; private set; }

    public void Encode(HostileBody body)
    {
        Empty();
        var json = body.Json.Memory;
        (ContentEncoding, Content) = body.Encoding switch
        {
            BodyEncoding.Gzip => ("gzip", Gzip(json)),
            BodyEncoding.Brotli => ("br", Compress(json, new BrotliStream(Empty(), CompressionLevel.Fastest, leaveOpen: true))),
            BodyEncoding.ZLib => ("deflate", Compress(json, new ZLibStream(Empty(), CompressionLevel.Fastest, leaveOpen: true))),
            BodyEncoding.GzipInGzip => ("gzip, x-gzip", Gzip(Gzip(json).ToArray())),
            BodyEncoding.GzipWithTail => ("gzip", WithTail(json)),
            BodyEncoding.GzipSpoilt => ("gzip", Spoilt(json)),
            BodyEncoding.Feigned => (json.Length % 2 == 0 ? "gzip" : "br", json),
            BodyEncoding.TooMany => (string.Join(", ", Enumerable.Repeat("gzip", 100)), json),
            BodyEncoding.GzipBomb => ("gzip", GzipBomb.Value),
            BodyEncoding.BrotliBomb => ("br", BrotliBomb.Value),
            _ => (null, json),
        };
    }

    public void Dispose() => compressed.Dispose();

    private ReadOnlyMemory<byte> Gzip(ReadOnlyMemory<byte> json) =>
        Compress(json, new GZipStream(Empty(), CompressionLevel.Fastest, leaveOpen: true));

    private MemoryStream Empty()
    {
        compressed.SetLength(0);
        if (compressed.Capacity > LargestKept)
            compressed.Capacity = 0;
        return compressed;
    }

    private ReadOnlyMemory<byte> Compress(ReadOnlyMemory<byte> json, Stream compressor)
    {
        using (compressor)
            compressor.Write(json.Span);
        return Written();
    }

    private ReadOnlyMemory<byte> WithTail(ReadOnlyMemory<byte> json)
    {
        Gzip(json);
        compressed.Write("more"u8);
        return Written();
    }

    private ReadOnlyMemory<byte> Spoilt(ReadOnlyMemory<byte> json)
    {
        var length = Gzip(json).Length;
        for (var place = length / 3; place < length; place += 1 + (length / 3))
            compressed.GetBuffer()[place] ^= 0x15;
        return Written();
    }

    private ReadOnlyMemory<byte> Written() => compressed.GetBuffer().AsMemory(0, (int)compressed.Length);

    private static byte[] Bomb(Func<Stream, Stream> compressor)
    {
        var spaces = new byte[1024 * 1024];
        spaces.AsSpan().Fill((byte)' ');
        using var target = new MemoryStream();
        using (var stream = compressor(target))
        {
            for (var written = 0; written < BombMebibytes; written++)
                stream.Write(spaces);
        }

        return target.ToArray();
    }
}
