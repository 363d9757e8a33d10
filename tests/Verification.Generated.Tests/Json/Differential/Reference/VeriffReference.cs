using System.Text.Json;
using System.Text.Json.Serialization;

namespace Verification.Generated.Tests.Json.Differential.Reference;

internal sealed class VeriffList
{
    public string? Status { get; set; }

    public List<VeriffAttempt?>? Verifications { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed class VeriffAttempt
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    public List<VeriffUserDefinedStatus?>? UserDefinedData { get; set; }

    public DateTimeOffset? CreatedTime { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed class VeriffUserDefinedStatus
{
    public string? Status { get; set; }

    public string? StatusCode { get; set; }

    public string? Reason { get; set; }

    public string? ReasonCode { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
