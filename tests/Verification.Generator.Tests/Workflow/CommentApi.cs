using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Verification.Generator.Tests.Workflow;

/// <summary>GitHub's comments of one pull request on the loopback interface, a hundred a page.</summary>
internal sealed class CommentApi : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public CommentApi()
    {
        // A port that was free a moment ago: the listener cannot choose one itself.
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}";
        }

        listener.Prefixes.Add(Address + "/");
        listener.Start();
        serving = ServeAsync();
    }

    public string Address { get; }

    public List<(long Id, string Author, string Body)> Comments { get; } = [];

    /// <summary>The requests that change something.</summary>
    public List<string> Writes { get; } = [];

    public HttpStatusCode? WriteStatus { get; set; }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await AnswerAsync(context.Request, context.Response);
        }
    }

    private async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        using var reader = new StreamReader(request.InputStream);
        string content = await reader.ReadToEndAsync();
        JsonNode answer = new JsonObject();
        if (request.Headers["Authorization"] != "Bearer secret")
        {
            response.StatusCode = (int)HttpStatusCode.Unauthorized;
        }
        else if (request.HttpMethod == "GET")
        {
            int page = int.Parse(request.QueryString["page"]!, System.Globalization.CultureInfo.InvariantCulture);
            answer = new JsonArray([.. Comments.Skip((page - 1) * 100).Take(100).Select(Comment)]);
        }
        else
        {
            string body = JsonDocument.Parse(content).RootElement.GetProperty("body").GetString()!;
            Writes.Add($"{request.HttpMethod} {request.Url!.AbsolutePath} {body}");
            response.StatusCode = (int)(WriteStatus ?? HttpStatusCode.OK);
        }

        response.Close(JsonSerializer.SerializeToUtf8Bytes(answer), willBlock: false);
    }

    private static JsonObject Comment((long Id, string Author, string Body) comment) =>
        new() { ["id"] = comment.Id, ["user"] = new JsonObject { ["type"] = comment.Author }, ["body"] = comment.Body };
}
