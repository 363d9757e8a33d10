using System.Text.Json.Serialization;

namespace Verification.Benchmarks.Reference;

/// <summary>The source-generated readers of the vendor that writes <c>camelCase</c>: Veriff.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(VeriffList))]
public sealed partial class CamelCaseContext : JsonSerializerContext;
