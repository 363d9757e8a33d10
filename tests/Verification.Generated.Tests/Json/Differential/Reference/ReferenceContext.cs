using System.Text.Json.Serialization;

namespace Verification.Generated.Tests.Json.Differential.Reference;

/// <summary>System.Text.Json's own readers of the same documents, source-generated.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(InstantConverter), typeof(DiditSessionConverter)]
)]
[JsonSerializable(typeof(TwilioPage))]
[JsonSerializable(typeof(DiditPage))]
[JsonSerializable(typeof(DiditUserSession))]
[JsonSerializable(typeof(DiditBusinessSession))]
[JsonSerializable(typeof(DiditOtherSession))]
[JsonSerializable(typeof(DeepidvPage))]
internal sealed partial class ReferenceContext : JsonSerializerContext;
