using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json.Serialization;
using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Benchmarks.Decoding;

/// <summary>The compared ways to read a body; each returns its result or a number, so that nothing is optimised away.</summary>
internal static class Decoders
{
    private static readonly Operation Operation = new("benchmark", "decode", HttpMethod.Get, "/");

    private static readonly ResponseDecoder Decoder = new(isStrict: false, maximumItems: 100_000, NullLogger.Instance);

    private static readonly Newtonsoft.Json.JsonSerializer Newtonsoft = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
        DateParseHandling = global::Newtonsoft.Json.DateParseHandling.None,
    };

    private static readonly JsonSerializerOptions Reflection = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Ours: exactly what a client does with a body that has arrived.</summary>
    internal static T Generated<T>(byte[] body)
        where T : IJsonModel<T> => Decoder.Decode<T>(Operation, body, CancellationToken.None);

    /// <summary>The limit: every token is read and ignored.</summary>
    internal static int Tokens(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        var count = 0;
        while (reader.Read())
            count++;
        return count;
    }

    internal static T? Span<T>(byte[] body, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(body, type);

    /// <summary>The reference: what <c>ReadFromJsonAsync</c> does with a body.</summary>
    internal static async Task<T?> StreamAsync<T>(byte[] body, JsonTypeInfo<T> type)
    {
        using var stream = new MemoryStream(body);
        return await JsonSerializer.DeserializeAsync(stream, type).ConfigureAwait(false);
    }

    internal static async Task<T?> ReflectionAsync<T>(byte[] body)
    {
        using var stream = new MemoryStream(body);
        return await JsonSerializer.DeserializeAsync<T>(stream, Reflection).ConfigureAwait(false);
    }

    internal static T? Json<T>(byte[] body)
    {
        using var text = new StreamReader(new MemoryStream(body));
        using var reader = new Newtonsoft.Json.JsonTextReader(text);
        return Newtonsoft.Deserialize<T>(reader);
    }
}
