namespace Verification.Benchmarks.Reference;

/// <summary>Twilio's page as a consumer writes it for System.Text.Json and Newtonsoft.</summary>
public sealed class TwilioPage
{
    public List<TwilioAttempt>? Attempts { get; set; }

    public TwilioMeta? Meta { get; set; }
}

public sealed class TwilioAttempt
{
    public string? Sid { get; set; }

    public string? AccountSid { get; set; }

    public string? ServiceSid { get; set; }

    public string? VerificationSid { get; set; }

    public DateTimeOffset? DateCreated { get; set; }

    public DateTimeOffset? DateUpdated { get; set; }

    public string? ConversionStatus { get; set; }

    public string? Channel { get; set; }

    public TwilioPrice? Price { get; set; }

    public TwilioChannelData? ChannelData { get; set; }

    public string? Url { get; set; }
}

public sealed class TwilioPrice
{
    public string? Value { get; set; }

    public string? Currency { get; set; }
}

public sealed class TwilioChannelData
{
    public string? VerificationSid { get; set; }

    public string? To { get; set; }

    public string? Status { get; set; }

    public string? MessageStatus { get; set; }

    public string? ErrorCode { get; set; }

    public string? Country { get; set; }

    public int? CodeLength { get; set; }

    public string? Locale { get; set; }

    public string? Mcc { get; set; }

    public string? Mnc { get; set; }

    public string? Carrier { get; set; }
}

public sealed class TwilioMeta
{
    public string? Key { get; set; }

    public long? Page { get; set; }

    public long? PageSize { get; set; }

    public string? FirstPageUrl { get; set; }

    public string? PreviousPageUrl { get; set; }

    public string? Url { get; set; }

    public string? NextPageUrl { get; set; }
}
