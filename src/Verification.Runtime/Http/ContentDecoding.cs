using System.IO.Compression;
using System.Net.Http.Headers;

namespace Verification.Runtime;

/// <summary>
/// Decompresses bodies with a <c>Content-Encoding</c> (RFC 9110, section 8.4). Where possible, the handlers do not do so, since they accept
/// a body that was cut as complete. A body with an unknown encoding stays as it is, and does not decode.
/// </summary>
internal static class ContentDecoding
{
    /// <summary>Each layer has its own buffers, so a header that names thousands would cost gigabytes.</summary>
    private const int MostLayers = 3;

    /// <summary>The encodings that requests accept. <c>deflate</c> is not among them, as senders differ about its form.</summary>
    internal const string Accepted = "gzip, br";

    /// <summary>Asks for a body without compression.</summary>
    internal const string None = "identity";

    /// <summary>Whether an encoding of a response leaves the body as it is.</summary>
    internal static bool IsNone(string encoding) => encoding.Equals(None, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">There are too many layers.</exception>
    internal static Stream Open(Stream stream, HttpContentHeaders headers)
    {
        if (!headers.TryGetValues("Content-Encoding", out _))
            return stream;
        var encodings = headers.ContentEncoding;
        if (encodings.Count > MostLayers)
            throw new InvalidDataException($"More than {MostLayers} content encodings.");
        foreach (var encoding in encodings.Reverse())
        {
            stream = encoding.ToUpperInvariant() switch
            {
                "GZIP" or "X-GZIP" => Decompressed(stream, hasMembers: true, source => new GZipStream(source, CompressionMode.Decompress)),
                "DEFLATE" => Decompressed(stream, hasMembers: false, source => new ZLibStream(source, CompressionMode.Decompress)),
                "BR" => Decompressed(stream, hasMembers: false, source => new BrotliStream(source, CompressionMode.Decompress)),
                _ => stream,
            };
        }

        return stream;
    }

    private static DecompressedBody Decompressed(Stream stream, bool hasMembers, Func<Stream, Stream> decompressor)
    {
        var source = new CompressedSource(stream, hasMembers);
        return new DecompressedBody(source, decompressor(source));
    }
}
