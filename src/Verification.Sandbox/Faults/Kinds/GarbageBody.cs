using System.Text.Json.Serialization;

namespace Verification.Sandbox.Faults;

/// <summary>Bodies that are not a valid response.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GarbageBody>))]
public enum GarbageBody
{
    /// <summary>A web page, as proxies send it, with <c>text/html</c>.</summary>
    [JsonStringEnumMemberName("html")]
    Html,

    /// <summary>An empty body.</summary>
    [JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>The first half of the right body; complete for HTTP, cut for JSON.</summary>
    [JsonStringEnumMemberName("truncatedJson")]
    TruncatedJson,

    /// <summary>A JSON object of <see cref="GarbageBodyFault.Bytes"/> bytes.</summary>
    [JsonStringEnumMemberName("huge")]
    Huge,
}
