using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Package.Tests;

/// <summary>The made-up vendor of docs/adding-a-vendor.md on loopback: two pages of checks for whoever brings the token.</summary>
internal sealed class AcmeServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private AcmeServer(WebApplication application) => this.application = application;

    public string Address => application.Urls.Single();

    /// <summary>The requests so far: path with query.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<AcmeServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new AcmeServer(builder.Build());
        server.application.MapGet("/v1/checks", server.Page);
        await server.application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private IResult Page(HttpRequest request, string? after)
    {
        Requests.Add(request.Path + request.QueryString);
        if (request.Headers.Authorization != "Bearer key")
            return Results.Unauthorized();
        var body = after is null
            ? """{"checks":[{"id":"1","state":"passed"}],"next":"t"}"""
            : """{"checks":[{"id":"2","state":"paused"}],"next":null}""";
        return Results.Text(body, "application/json");
    }
}
