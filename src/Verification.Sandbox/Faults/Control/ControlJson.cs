using System.Text.Json;
using System.Text.Json.Serialization;

namespace Verification.Sandbox.Faults.Control;

/// <summary>The JSON of the control endpoints; a misspelt property is refused, not ignored.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowOutOfOrderMetadataProperties = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SecondsConverter)]
)]
[JsonSerializable(typeof(FaultOrder))]
[JsonSerializable(typeof(IReadOnlyList<PlannedFault>))]
[JsonSerializable(typeof(TrafficReport))]
[JsonSerializable(typeof(ErrorReport))]
internal sealed partial class ControlJson : JsonSerializerContext;
