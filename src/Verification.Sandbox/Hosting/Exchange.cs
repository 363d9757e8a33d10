using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Verification.Sandbox.Faults;

namespace Verification.Sandbox.Hosting;

/// <summary>
/// One request and the response to it. The whole body is in <see cref="Body"/> before the first byte leaves, so
/// that a step can sign, change or withhold it.
/// </summary>
internal sealed class Exchange : IDisposable
{
    private static readonly JsonWriterOptions JsonOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public Exchange(HttpContext http)
    {
        Http = http;
        Query = new QueryParameters(http.Request.QueryString);
        Json = new Utf8JsonWriter(Body, JsonOptions);
    }

    public HttpContext Http { get; }

    public QueryParameters Query { get; }

    public PooledBuffer Body { get; } = new();

    /// <summary>Writes into <see cref="Body"/>; flush it when the body is complete.</summary>
    public Utf8JsonWriter Json { get; }

    public int Status { get; set; } = StatusCodes.Status200OK;

    /// <summary>How many rows the body holds.</summary>
    public int Rows { get; set; }

    /// <summary>The fault of this response, if it has one.</summary>
    public SandboxFault? Fault { get; set; }

    /// <summary>What a fault changes in the page; the vendor's endpoint carries it out.</summary>
    public PageChanges Page { get; } = new();

    /// <summary>How the finished response is sent.</summary>
    public Delivery Delivery { get; } = new();

    /// <summary>Whether a redirect of the sandbox led here.</summary>
    public bool IsRedirected { get; set; }

    public string Path => Http.Request.Path.Value ?? "/";

    /// <summary>The path and query as the client sent them.</summary>
    public string Target => Http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    /// <summary>Scheme, host and port as the client wrote them, for absolute links.</summary>
    public string Origin => $"{Http.Request.Scheme}://{Http.Request.Host}";

    /// <summary>The link to the next page: <paramref name="link"/>, unless a fault replaces it.</summary>
    public string? NextLink(string? link) => Page.ForeignNext ?? (Page.IsRepeated ? Origin + Target : link);

    public void Redirect(int status, string location)
    {
        Status = status;
        Http.Response.Headers.Location = location;
    }

    public string? RequestHeader(string name) => Http.Request.Headers[name] is [{ Length: > 0 } value] ? value : null;

    public void Dispose()
    {
        Json.Dispose();
        Body.Dispose();
    }
}
