using System.Text.Json;
using System.Text.Json.Serialization;

namespace Verification.Generated.Tests.Json.Differential.Reference;

internal sealed class TwilioPage
{
    public List<TwilioAttempt?>? Attempts { get; set; }

    public TwilioMeta? Meta { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed class TwilioAttempt
{
    public string? Sid { get; set; }

    public string? AccountSid { get; set; }

    public string? ServiceSid { get; set; }

    public string? VerificationSid { get; set; }

    public DateTimeOffset? DateCreated { get; set; }

    public DateTimeOffset? DateUpdated { get; set; }

    public string? ConversionStatus { get; set; }

    public string? Channel { get; set; }

    public JsonElement? Price { get; set; }

    public JsonElement? ChannelData { get; set; }

    public string? Url { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed class TwilioMeta
{
    public string? Key { get; set; }

    public long? Page { get; set; }

    public long? PageSize { get; set; }

    public string? FirstPageUrl { get; set; }

    public string? PreviousPageUrl { get; set; }

    public string? Url { get; set; }

    public string? NextPageUrl { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
