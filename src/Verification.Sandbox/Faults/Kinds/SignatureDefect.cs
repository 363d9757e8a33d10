using System.Text.Json.Serialization;

namespace Verification.Sandbox.Faults;

/// <summary>What is wrong with a signature.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SignatureDefect>))]
public enum SignatureDefect
{
    /// <summary>64 hexadecimal digits, but those of other bytes.</summary>
    [JsonStringEnumMemberName("wrong")]
    Wrong,

    /// <summary>No header at all.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>A header that holds no hexadecimal digits.</summary>
    [JsonStringEnumMemberName("malformed")]
    Malformed,
}
