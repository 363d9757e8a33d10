using System.IO.Compression;
using System.Net.Http.Headers;

namespace Verification.Runtime;

/// <summary>
/// Undoes <c>Content-Encoding</c> (RFC 9110, section 8.4). The handlers do not, where they can be told not to: they take a body that was cut
/// for complete. What is not known is left as it is, and will not decode.
/// </summary>
internal static class ContentDecoding
{
    /// <summary>Each layer holds buffers of its own, so a header that names thousands would cost gigabytes.</summary>
    private const int MostLayers = 3;

    /// <summary>What is asked for; <c>deflate</c> is not, as senders differ about its form.</summary>
    internal const string Accepted = "gzip, br";

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
