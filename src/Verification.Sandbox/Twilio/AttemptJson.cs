using System.Text;
using System.Text.Json;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Twilio;

/// <summary>
/// Writes attempts. Only text messages have network codes and a carrier, calls have no message status, and e-mail has no
/// country; the final price and delivery status of some are not known yet.
/// </summary>
internal sealed class AttemptJson(AttemptTable attempts, string origin)
{
    private static readonly string[] Delivered = ["delivered", "read", "sent"];
    private static readonly string[] Undelivered = ["undelivered", "failed", "delivered", "queued", "sent", "accepted"];
    private static readonly string[] ErrorCodes = ["30003", "30005", "30008"];

    private readonly byte[] urlPrefix = Encoding.UTF8.GetBytes(origin + AttemptEndpoints.Path + "/");

    public void Write(Utf8JsonWriter json, int attempt)
    {
        var created = attempts.CreatedAt(attempt);
        json.WriteStartObject();
        json.WriteSid("sid"u8, "VL"u8, attempts.AttemptId(attempt));
        json.WriteSid("account_sid"u8, "AC"u8, attempts.AccountId);
        json.WriteSid("service_sid"u8, "VA"u8, attempts.ServiceId(attempt));
        json.WriteSid("verification_sid"u8, "VE"u8, attempts.VerificationId(attempt));
        json.WriteInstant("date_created"u8, created, InstantPrecision.Seconds);
        json.WriteInstant("date_updated"u8, created.AddSeconds(attempts.Details.Below(attempt, 0, 60)), InstantPrecision.Seconds);
        json.WriteString("conversion_status"u8, attempts.IsConverted(attempt) ? "converted"u8 : "unconverted"u8);
        json.WriteString("channel"u8, ChannelNames.NameOf(attempts.ChannelOf(attempt)));
        WritePrice(json, attempt);
        WriteChannelData(json, attempt);
        WriteUrl(json, attempt);
        json.WriteEndObject();
    }

    private void WritePrice(Utf8JsonWriter json, int attempt)
    {
        var destination = attempts.DestinationOf(attempt);
        if (destination.KeepsSilence || attempts.Details.Chance(attempt, 1, 5))
        {
            json.WriteNull("price"u8);
            return;
        }

        json.WriteStartObject("price"u8);
        json.WriteString("value"u8, destination.Price);
        json.WriteString("currency"u8, "usd"u8);
        json.WriteEndObject();
    }

    private void WriteChannelData(Utf8JsonWriter json, int attempt)
    {
        if (!attempts.HasChannelData(attempt))
        {
            json.WriteNull("channel_data"u8);
            return;
        }

        var channel = attempts.ChannelOf(attempt);
        var destination = attempts.DestinationOf(attempt);
        json.WriteStartObject("channel_data"u8);
        json.WriteSid("verification_sid"u8, "VE"u8, attempts.VerificationId(attempt));
        json.WriteString("to"u8, attempts.RecipientOf(attempt));
        json.WriteString("status"u8, attempts.IsConverted(attempt) ? "confirmed"u8 : "unconfirmed"u8);
        if (channel != Channel.Call)
            WriteDelivery(json, attempt, destination);
        if (channel != Channel.Email)
            json.WriteString("country"u8, destination.Country);
        json.WriteNumber("code_length"u8, 6);
        json.WriteString("locale"u8, destination.Locale);
        if (channel == Channel.Sms)
            WriteNetwork(json, destination);
        json.WriteEndObject();
    }

    private void WriteDelivery(Utf8JsonWriter json, int attempt, Destination destination)
    {
        var status =
            destination.KeepsSilence || attempts.Details.Chance(attempt, 2, 5)
                ? null
                : attempts.Details.Pick(attempt, 3, attempts.IsConverted(attempt) ? Delivered : Undelivered);
        json.WriteStringOrNull("message_status"u8, status);
        json.WriteStringOrNull("error_code"u8, status is "undelivered" or "failed" ? attempts.Details.Pick(attempt, 4, ErrorCodes) : null);
    }

    private static void WriteNetwork(Utf8JsonWriter json, Destination destination)
    {
        json.WriteString("mcc"u8, destination.Mcc);
        json.WriteString("mnc"u8, destination.Mnc);
        json.WriteString("carrier"u8, destination.Carrier);
    }

    private void WriteUrl(Utf8JsonWriter json, int attempt)
    {
        // 34 characters of SID behind the address.
        Span<byte> url = stackalloc byte[512];
        var length = urlPrefix.Length + 34;
        if (length > url.Length)
            url = new byte[length];
        urlPrefix.CopyTo(url);
        "VL"u8.CopyTo(url[urlPrefix.Length..]);
        attempts.AttemptId(attempt).FormatDigits(url[(urlPrefix.Length + 2)..]);
        json.WriteString("url"u8, url[..length]);
    }
}
