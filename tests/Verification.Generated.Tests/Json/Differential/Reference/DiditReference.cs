using System.Text.Json;
using System.Text.Json.Serialization;

namespace Verification.Generated.Tests.Json.Differential.Reference;

internal sealed class DiditPage
{
    public long? Count { get; set; }

    public string? Next { get; set; }

    public string? Previous { get; set; }

    public List<DiditSession?>? Results { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>What all kinds of rows have.</summary>
internal abstract class DiditSession
{
    public string? SessionId { get; set; }

    public string? SessionKind { get; set; }

    public long? SessionNumber { get; set; }

    public string? Status { get; set; }

    public string? VendorData { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A row of an unknown kind.</summary>
internal sealed class DiditOtherSession : DiditSession;

internal sealed class DiditUserSession : DiditSession
{
    public string? PortraitImage { get; set; }

    public string? DocumentType { get; set; }

    public string? FullName { get; set; }

    public string? Country { get; set; }

    public JsonElement? PhoneNumber { get; set; }

    public JsonElement? EmailAddress { get; set; }

    public string? DiditInternalId { get; set; }

    public string? SessionUrl { get; set; }

    public List<DiditFeature?>? Features { get; set; }

    public JsonElement? AdditionalDetails { get; set; }
}

internal sealed class DiditFeature
{
    public string? Feature { get; set; }

    public string? Status { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed class DiditBusinessSession : DiditSession
{
    public string? WorkflowType { get; set; }

    public string? WorkflowLabel { get; set; }

    public string? CompanyName { get; set; }

    public string? RegistrationNumber { get; set; }

    public string? Country { get; set; }
}

/// <summary>
/// Chooses the class by the discriminator at any position. System.Text.Json's own unions require it apart from the properties.
/// </summary>
internal sealed class DiditSessionConverter : JsonConverter<DiditSession>
{
    public override DiditSession? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var row = JsonElement.ParseValue(ref reader);
        if (row.ValueKind != JsonValueKind.Object)
            throw new JsonException("A row is an object.");
        var kind = row.TryGetProperty("session_kind"u8, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        return kind switch
        {
            "user" => row.Deserialize(ReferenceContext.Default.DiditUserSession),
            "business" => row.Deserialize(ReferenceContext.Default.DiditBusinessSession),
            _ => row.Deserialize(ReferenceContext.Default.DiditOtherSession),
        };
    }

    public override void Write(Utf8JsonWriter writer, DiditSession value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
