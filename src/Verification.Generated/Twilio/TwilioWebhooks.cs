using System.Security.Cryptography;
using System.Text;
using Verification.Runtime;

namespace Verification.Generated.Twilio;

/// <summary>
/// Checks what Twilio sends: <c>X-Twilio-Signature</c> is the HMAC-SHA1, in base64, of the address that Twilio has requested, followed by the
/// names and values of a form in the order of the names. The address of a JSON body carries the SHA-256 of the body as <c>bodySHA256</c>
/// (twilio.com/docs/usage/security, "Validating requests"). What it does not know is refused.
/// </summary>
/// <remarks>
/// There is no time in it, so a repeated request is as genuine as the first: act once on each id. Requests that are signed in the newer way,
/// with <c>X-Twilio-Webhooks-Signature-Settings</c>, are refused. Safe for use by several threads at once.
/// </remarks>
public sealed class TwilioWebhooks
{
    private const string Vendor = "twilio";
    private const string BodyHash = "bodySHA256";

    private readonly WebhookSecrets secrets;

    /// <summary>Copies the tokens of an account.</summary>
    /// <param name="authTokens">The auth token of the account, and while it is exchanged the other one.</param>
    /// <exception cref="ArgumentException">There is no token or there are more than 16, or one is empty.</exception>
    public TwilioWebhooks(IEnumerable<string> authTokens) => secrets = new WebhookSecrets(authTokens);

    /// <summary>Checks that Twilio has sent a request.</summary>
    /// <param name="address">
    /// The address as it is configured at Twilio, with its query. Behind a proxy, that is not the one that the application sees.
    /// </param>
    /// <param name="body">The bytes as received, at most 1 MiB: a form, JSON, or nothing.</param>
    /// <param name="header">Gives a header of the request, or <see langword="null"/> where there is none.</param>
    /// <exception cref="ArgumentException">The address is not one of http or https.</exception>
    /// <exception cref="SignatureException">It was sent by somebody else, changed on the way, or is signed in a way that is not known.</exception>
    public void Verify(Uri address, ReadOnlyMemory<byte> body, Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(header);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            throw new ArgumentException("The address must be an absolute one of http or https, as configured at Twilio.", nameof(address));
        WebhookBody.Bound(Vendor, body);
        if (header("X-Twilio-Webhooks-Signature-Settings") is not null)
            throw WebhookBody.Refused(Vendor, "X-Twilio-Webhooks-Signature-Settings names a way of signing that is not known here");

        var parameters = Parameters(address, body.Span, header("Content-Type"));
        var signature = header("X-Twilio-Signature");
        var isSigned = false;
        foreach (var written in Written(address))
            isSigned |= secrets.HaveSignedWithSha1(Encoding.UTF8.GetBytes(written + parameters), signature);
        if (!isSigned)
            throw WebhookBody.Refused(Vendor, "X-Twilio-Signature is missing or wrong, or the address is not the one that is configured");
    }

    /// <summary>What follows the address in the signed text.</summary>
    private static string Parameters(Uri address, ReadOnlySpan<byte> body, string? contentType)
    {
        var mediaType = contentType?.Split(';')[0].Trim();
        if (BodyHashOf(address) is { } hash)
        {
            // The address is signed, and so is the body by its hash, whatever it is.
            return string.Equals(hash, Convert.ToHexStringLower(SHA256.HashData(body)), StringComparison.OrdinalIgnoreCase)
                ? ""
                : throw WebhookBody.Refused(Vendor, $"{BodyHash} is not the hash of the body");
        }

        if (body.IsEmpty)
            return "";
        if (!string.Equals(mediaType, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            throw WebhookBody.Refused(Vendor, $"the body is no form, and the address has no {BodyHash}");
        return TwilioForm.SignedText(body) ?? throw WebhookBody.Refused(Vendor, "the form repeats a name, or is not valid UTF-8");
    }

    private static string? BodyHashOf(Uri address)
    {
        foreach (var parameter in address.Query.TrimStart('?').Split('&'))
        {
            if (parameter.StartsWith(BodyHash + "=", StringComparison.Ordinal))
                return parameter[(BodyHash.Length + 1)..];
        }

        return null;
    }

    /// <summary>The address as given, and with the port of its scheme added or taken away: senders differ.</summary>
    private static IEnumerable<string> Written(Uri address)
    {
        var text = address.OriginalString;
        yield return text;
        if (!address.IsDefaultPort)
            yield break;
        var start = address.Scheme.Length + Uri.SchemeDelimiter.Length;
        var end = text.AsSpan(start).IndexOfAny('/', '?', '#') is var length and >= 0 ? start + length : text.Length;
        var authority = text[start..end];
        var port = $":{address.Port}";
        var other = authority.EndsWith(port, StringComparison.Ordinal) ? authority[..^port.Length] : authority + port;
        yield return text[..start] + other + text[end..];
    }
}
