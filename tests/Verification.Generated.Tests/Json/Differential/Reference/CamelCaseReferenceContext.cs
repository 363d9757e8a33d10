using System.Text.Json.Serialization;

namespace Verification.Generated.Tests.Json.Differential.Reference;

/// <summary>The same for the vendor that writes <c>camelCase</c>: Veriff.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(InstantConverter)]
)]
[JsonSerializable(typeof(VeriffList))]
internal sealed partial class CamelCaseReferenceContext : JsonSerializerContext;
