using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Verification.Generated.Tests.Scaffolding;

/// <summary>A server on real sockets that signs as Veriff does and keeps the head of each request. One request per connection.</summary>
internal sealed class LoopbackExchange : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<string> heads = new();
    private readonly Func<string, byte[]> respond;
    private readonly Task serving;

    /// <summary>Starts a server.</summary>
    /// <param name="respond">The bytes of the response to a request with this first line.</param>
    internal LoopbackExchange(Func<string, byte[]> respond)
    {
        this.respond = respond;
        listener.Start();
        Address = new Uri($"http://{listener.LocalEndpoint}/");
        serving = ServeAsync();
    }

    internal Uri Address { get; }

    /// <summary>The heads of the requests so far.</summary>
    internal IReadOnlyList<string> Heads => [.. heads];

    /// <summary>The targets of the requests so far.</summary>
    internal IReadOnlyList<string> Targets => [.. heads.Select(head => head.Split(' ')[1])];

    /// <summary>A signed response with status 200.</summary>
    internal static byte[] Ok(string body, params string[] headers) => Response("200 OK", Encoding.UTF8.GetBytes(body), headers);

    /// <summary>A signed response.</summary>
    internal static byte[] Response(string status, byte[] body, params string[] headers) =>
        Unsigned(status, body, [.. headers, "X-HMAC-SIGNATURE: " + new HmacSignature(Clients.Secret).Of(body)]);

    /// <summary>A response without a signature.</summary>
    internal static byte[] Unsigned(string status, byte[] body, params string[] headers)
    {
        string[] lines =
        [
            $"HTTP/1.1 {status}",
            "Content-Type: application/json",
            $"Content-Length: {body.Length}",
            "Connection: close",
            .. headers,
        ];
        return [.. Encoding.ASCII.GetBytes(string.Join("\r\n", lines) + "\r\n\r\n"), .. body];
    }

    /// <summary>A redirect.</summary>
    internal static byte[] Redirect(string location, string status = "302 Found") => Response(status, [], "Location: " + location);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using (connection)
        {
            try
            {
                await using var stream = connection.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var head = new StringBuilder();
                while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
                    head.Append(line).Append('\n');
                if (head.Length == 0)
                    return;
                heads.Enqueue(head.ToString());
                await stream.WriteAsync(respond(head.ToString().Split('\n')[0]), stop.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The client may close the connection.
                return;
            }
        }
    }
}
