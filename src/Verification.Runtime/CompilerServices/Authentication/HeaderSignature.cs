using System.ComponentModel;
using System.Net.Http.Headers;

namespace Verification.Runtime.CompilerServices;

/// <summary>A signature of the body in a header. A header that is repeated with different values fits nothing.</summary>
/// <param name="header">The name of the header.</param>
/// <param name="signature">Computes the signature.</param>
/// <param name="secretOption">The option with the secret, for messages.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderSignature(string header, HmacSignature signature, string secretOption) : IResponseSignature
{
    /// <inheritdoc/>
    public bool? Verify(HttpResponseHeaders headers, ReadOnlySpan<byte> body)
    {
        if (!headers.TryGetValues(header, out var values))
            return null;

        var distinct = values.Select(value => value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return distinct is [var only] && signature.Matches(body, only);
    }

    /// <inheritdoc/>
    public SignatureException Refuse(Operation operation, bool? verdict) =>
        new(
            operation.Vendor,
            operation.Id,
            verdict is null
                ? $"the response carries no {header}, so it is not known to come from the vendor; it was not read. Check BaseUrl, and "
                    + "that no proxy removes the header."
                : $"the response's {header} does not fit its body, so it is not known to come from the vendor; it was not read. Check "
                    + $"{secretOption}, and that no proxy changes the body."
        );
}
