using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Verification.Generator.Tests.Workflow;

/// <summary>GitHub's comments of one pull request on the loopback interface, a hundred a page.</summary>
internal sealed class CommentApi : IAsyncDisposable
{
    private readonly WebApplication server;

    private CommentApi()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(AnswerAsync);
    }

    public string Address => server.Urls.First();

    public List<(long Id, string Author, string Body)> Comments { get; } = [];

    /// <summary>The requests that change something.</summary>
    public List<string> Writes { get; } = [];

    public HttpStatusCode WriteStatus { get; set; } = HttpStatusCode.OK;

    public static async Task<CommentApi> StartAsync(params (long Id, string Author, string Body)[] comments)
    {
        var api = new CommentApi();
        api.Comments.AddRange(comments);
        await api.server.StartAsync(TestContext.Current.CancellationToken);
        return api;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        JsonNode answer = new JsonObject();
        if (request.Headers.Authorization != "Bearer secret")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (HttpMethods.IsGet(request.Method))
        {
            var page = int.Parse(request.Query["page"].ToString(), CultureInfo.InvariantCulture);
            answer = new JsonArray([.. Comments.Skip((page - 1) * 100).Take(100).Select(Comment)]);
        }
        else
        {
            using var content = await JsonDocument.ParseAsync(request.Body, cancellationToken: context.RequestAborted);
            Writes.Add($"{request.Method} {request.Path} {content.RootElement.GetProperty("body").GetString()}");
            context.Response.StatusCode = (int)WriteStatus;
        }

        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer), context.RequestAborted);
    }

    private static JsonObject Comment((long Id, string Author, string Body) comment) =>
        new()
        {
            ["id"] = comment.Id,
            ["user"] = new JsonObject { ["type"] = comment.Author },
            ["body"] = comment.Body,
        };
}
