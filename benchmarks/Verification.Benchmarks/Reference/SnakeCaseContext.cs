using System.Text.Json.Serialization;

namespace Verification.Benchmarks.Reference;

/// <summary>The source-generated readers of the vendors that write <c>snake_case</c>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(TwilioPage))]
[JsonSerializable(typeof(DiditPage))]
[JsonSerializable(typeof(DeepidvPage))]
public sealed partial class SnakeCaseContext : JsonSerializerContext;
