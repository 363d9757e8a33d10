using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace Verification.Generated.Tests.Scaffolding;

/// <summary>Reads and writes models as the transport does.</summary>
internal static class Models
{
    private const int ManyItems = 100_000;

    private static readonly Operation Operation = new("vendor", "operation", HttpMethod.Get, "/");

    internal static T Read<T>(string json)
        where T : IJsonModel<T> => Read<T>(Encoding.UTF8.GetBytes(json));

    internal static T Read<T>(byte[] json, bool isStrict = false)
        where T : IJsonModel<T> =>
        new ResponseDecoder(isStrict, ManyItems, NullLogger.Instance).Decode<T>(Operation, json, CancellationToken.None);

    internal static string Write<T>(T model)
        where T : IJsonModel<T>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            model.Write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
