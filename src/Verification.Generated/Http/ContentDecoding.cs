using System.IO.Compression;
using System.Net.Http.Headers;

namespace Verification.Generated;

/// <summary>
/// Undoes <c>Content-Encoding</c> (RFC 9110, section 8.4) where the handler has not: ours does and then removes the header, but one that
/// was given to the client may not. What is not known is left as it is, and will not decode.
/// </summary>
internal static class ContentDecoding
{
    internal static Stream Open(Stream stream, HttpContentHeaders headers)
    {
        foreach (var encoding in headers.ContentEncoding.Reverse())
        {
            stream = encoding.ToUpperInvariant() switch
            {
                "GZIP" or "X-GZIP" => new GZipStream(stream, CompressionMode.Decompress),
                "DEFLATE" => new ZLibStream(stream, CompressionMode.Decompress),
                "BR" => new BrotliStream(stream, CompressionMode.Decompress),
                _ => stream,
            };
        }

        return stream;
    }
}
