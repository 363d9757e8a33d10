using System.Text.Json.Serialization;

namespace Soak.Sandboxes;

/// <summary>The lines that the processes of a run exchange.</summary>
[JsonSerializable(typeof(SandboxAddresses))]
[JsonSerializable(typeof(Dictionary<string, VendorTraffic>))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
