using System.Text.Json.Serialization;

namespace HostileBodies.Feeding;

/// <summary>What goes to a child, and what comes back: a line each.</summary>
[JsonSerializable(typeof(FeedCase))]
[JsonSerializable(typeof(CaseResult))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
