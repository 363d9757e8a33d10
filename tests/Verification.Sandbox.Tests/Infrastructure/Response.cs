using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Verification.Sandbox.Tests.Infrastructure;

/// <summary>A response of the sandbox.</summary>
internal sealed record Response(HttpStatusCode Status, HttpResponseHeaders Headers, byte[] Body)
{
    public string? ContentType { get; init; }

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonElement.Parse(Body);

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
