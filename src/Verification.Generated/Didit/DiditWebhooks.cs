using System.Globalization;
using System.Text;
using System.Text.Json;
using Verification.Runtime;

namespace Verification.Generated.Didit;

/// <summary>
/// Checks what Didit sends (docs.didit.me, "Webhooks"): <c>X-Signature</c> is the HMAC-SHA256 of the bytes of the body under the secret of the
/// destination. Where a proxy has written the JSON anew, <c>X-Signature-V2</c> still holds: it signs the canonical form of the JSON. Either is
/// enough. The signed time must be within five minutes of now.
/// </summary>
/// <remarks>
/// Deliveries repeat and arrive out of order: act once on each <c>event_id</c>, and once on each session, type and timestamp, since the vendor
/// does not say whether a repeated delivery keeps its id. Safe for use by several threads at once.
/// </remarks>
public sealed class DiditWebhooks
{
    private const string Vendor = "didit";

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(300);
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = CanonicalJson.MaximumDepth, AllowDuplicateProperties = false };

    private readonly WebhookSecrets secrets;
    private readonly TimeProvider timeProvider;

    /// <summary>Copies the secrets of a destination.</summary>
    /// <param name="secrets">The secret (<c>secret_shared_key</c>) as it stands, and while it is exchanged the other one.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> for that of the system.</param>
    /// <exception cref="ArgumentException">There is no secret or there are more than 16, or one is empty.</exception>
    public DiditWebhooks(IEnumerable<string> secrets, TimeProvider? timeProvider = null)
    {
        this.secrets = new WebhookSecrets(secrets);
        this.timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <summary>
    /// Whether <c>X-Signature-Simple</c> is enough: <see langword="false"/> by default. It signs the timestamp, the id and the status of the
    /// session and the type of the webhook, and nothing else: with it, read the decision again instead of using the body's.
    /// </summary>
    public bool AcceptsSimpleSignature { get; init; }

    /// <summary>Checks that Didit has sent a body, and when.</summary>
    /// <param name="body">The bytes as received, at most 1 MiB.</param>
    /// <param name="header">Gives a header of the request, or <see langword="null"/> where there is none.</param>
    /// <returns>
    /// Whether all of the body is signed: always, unless <see cref="AcceptsSimpleSignature"/> is true and only that signature fits.
    /// </returns>
    /// <exception cref="SignatureException">
    /// It was sent by somebody else, changed on the way, or sent more than five minutes ago; or it is no JSON object with a timestamp.
    /// </exception>
    public bool Verify(ReadOnlyMemory<byte> body, Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        WebhookBody.Bound(Vendor, body);
        if (secrets.HaveSigned(body.Span, header("X-Signature")) || IsCanonicalSigned(body.Span, header("X-Signature-V2")))
            return InTime(body, header, isWhole: true);
        if (AcceptsSimpleSignature && header("X-Signature-Simple") is { } simple)
        {
            using var json = Parse(body);
            if (secrets.HaveSigned(Encoding.UTF8.GetBytes(Simple(json.RootElement)), simple))
                return InTime(body, header, isWhole: false);
        }

        throw WebhookBody.Refused(Vendor, "the signature is missing or wrong");
    }

    private bool IsCanonicalSigned(ReadOnlySpan<byte> body, string? signature) =>
        signature is not null && CanonicalJson.TryWrite(body, out var canonical) && secrets.HaveSigned(canonical, signature);

    private bool InTime(ReadOnlyMemory<byte> body, Func<string, string?> header, bool isWhole)
    {
        using var json = Parse(body);
        if (!json.RootElement.TryGetProperty("timestamp", out var value) || !TrySeconds(value, out var seconds))
            throw WebhookBody.Refused(Vendor, "the body has no timestamp");
        // No signature covers the header, so it says nothing where it differs.
        if (header("X-Timestamp") is { } told && told.Trim() != seconds.ToString(CultureInfo.InvariantCulture))
            throw WebhookBody.Refused(Vendor, "X-Timestamp is not the timestamp of the body");
        var distance = timeProvider.GetUtcNow() - DateTimeOffset.UnixEpoch - TimeSpan.FromSeconds(seconds);
        return distance.Duration() <= Window
            ? isWhole
            : throw WebhookBody.Refused(Vendor, $"the timestamp is more than {Window.TotalSeconds:0} seconds from now");
    }

    private static bool TrySeconds(JsonElement value, out long seconds)
    {
        // Seconds of a year up to 9999, so that no time is out of range.
        const long Last = 253_402_300_799;
        seconds = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out seconds) && seconds is >= 0 and <= Last;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var json = JsonDocument.Parse(body, Json);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
            json.Dispose();
        }
        catch (JsonException exception)
        {
            throw WebhookBody.Refused(
                Vendor,
                $"the body is not JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine} of it)"
            );
        }

        throw WebhookBody.Refused(Vendor, "the body is no JSON object");
    }

    private static string Simple(JsonElement body) =>
        string.Join(':', Text(body, "timestamp"), Text(body, "session_id"), Text(body, "status"), Text(body, "webhook_type"));

    private static string Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            }
            : "";
}
