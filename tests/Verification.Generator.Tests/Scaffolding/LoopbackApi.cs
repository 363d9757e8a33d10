using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Verification.Generator.Tests.Scaffolding;

/// <summary>A server on a real socket that keeps the head of each request and responds as a test says.</summary>
internal sealed class LoopbackApi : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly List<string> requests = [];
    private readonly Func<string, string> respond;
    private readonly Task running;

    /// <summary>Starts a server.</summary>
    /// <param name="respond">The response to a request's first line: a body, or a whole response that begins with <c>HTTP/</c>.</param>
    public LoopbackApi(Func<string, string> respond)
    {
        this.respond = respond;
        listener.Start();
        running = RunAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://{listener.LocalEndpoint}/");

    /// <summary>The heads of the requests so far.</summary>
    public IReadOnlyList<string> Requests => requests;

    /// <summary>The first lines of the requests so far.</summary>
    public IEnumerable<string> Lines => requests.Select(request => request.Split('\n')[0]);

    /// <summary>Two pages of checks, of which the second repeats an item, and one check.</summary>
    public static string Checks(string line) =>
        line switch
        {
            _ when line.Contains("/checks/", StringComparison.Ordinal) => """{"id":"1"}""",
            _ when line.Contains("after=", StringComparison.Ordinal) => """{"checks":[{"id":"2"},{"id":"3"}],"next":null}""",
            _ => """{"checks":[{"id":"1"},{"id":"2"}],"next":"t"}""",
        };

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await running;
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await ServeAsync(client.GetStream());
            }
            catch (Exception exception)
                when (exception is OperationCanceledException or SocketException or ObjectDisposedException && stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
            head.Append(line).Append('\n');
        requests.Add(head.ToString());
        var response = respond(head.ToString().Split('\n')[0]);
        if (!response.StartsWith("HTTP/", StringComparison.Ordinal))
        {
            response =
                $"HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: {Encoding.UTF8.GetByteCount(response)}\nConnection: close\n\n{response}";
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(response.Replace("\n", "\r\n", StringComparison.Ordinal)), stop.Token);
    }
}
