using System.Net.Http.Headers;

namespace Verification.Runtime;

/// <summary>Checks, by the raw bytes, whether a response comes from the vendor.</summary>
public interface IResponseSignature
{
    /// <summary>Checks a body.</summary>
    /// <param name="headers">The headers of the response.</param>
    /// <param name="body">The body exactly as it was received, decompressed.</param>
    /// <returns>Whether the signature is valid; <see langword="null"/> where there is none.</returns>
    bool? Verify(HttpResponseHeaders headers, ReadOnlySpan<byte> body);

    /// <summary>The exception for a success without a valid signature.</summary>
    SignatureException Refuse(Operation operation, bool? verdict);
}
