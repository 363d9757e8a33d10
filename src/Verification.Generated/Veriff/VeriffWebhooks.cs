using Verification.Runtime;

namespace Verification.Generated.Veriff;

/// <summary>
/// Checks what Veriff sends: <c>X-HMAC-SIGNATURE</c> is the HMAC-SHA256 of the bytes of the body under the shared secret of the integration
/// (devdocs.veriff.com, "HMAC authentication and endpoint security"). There is no time in it, so a repeated delivery is as genuine as the
/// first: remember the id of the attempt and its code, and act on each pair once.
/// </summary>
/// <remarks>Safe for use by several threads at once.</remarks>
public sealed class VeriffWebhooks
{
    private const string Vendor = "veriff";

    private readonly WebhookSecrets secrets;
    private readonly WebhookSecrets? keys;

    /// <summary>Copies the secrets of an integration.</summary>
    /// <param name="sharedSecrets">The shared secret, and while it is exchanged the other one.</param>
    /// <param name="apiKey">
    /// The public key of the integration, to which the secret belongs: what is sent for another is refused. <see langword="null"/> to leave
    /// the header <c>X-AUTH-CLIENT</c> unread.
    /// </param>
    /// <exception cref="ArgumentException">There is no secret or there are more than 16, or one is empty.</exception>
    public VeriffWebhooks(IEnumerable<string> sharedSecrets, string? apiKey = null)
    {
        secrets = new WebhookSecrets(sharedSecrets);
        keys = apiKey is null ? null : new WebhookSecrets([apiKey]);
    }

    /// <summary>Checks that Veriff has sent a body. Nothing of it is parsed.</summary>
    /// <param name="body">The bytes as received, at most 1 MiB.</param>
    /// <param name="header">Gives a header of the request, or <see langword="null"/> where there is none.</param>
    /// <exception cref="SignatureException">It was sent by somebody else, for another integration, or changed on the way.</exception>
    public void Verify(ReadOnlyMemory<byte> body, Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        WebhookBody.Bound(Vendor, body);
        if (keys?.Include(header("X-AUTH-CLIENT")) == false)
            throw WebhookBody.Refused(Vendor, "X-AUTH-CLIENT is not the key of the integration");
        if (!secrets.HaveSigned(body.Span, header("X-HMAC-SIGNATURE")))
            throw WebhookBody.Refused(Vendor, "X-HMAC-SIGNATURE is missing or wrong");
    }
}
