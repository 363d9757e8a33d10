using System.Text.Json.Serialization;

namespace HostileBodies.Feeding;

/// <summary>The last line that a child sends.</summary>
[JsonSerializable(typeof(FeedResult))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
