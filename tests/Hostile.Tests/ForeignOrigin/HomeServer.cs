using System.Net.Sockets;
using System.Text;

namespace Hostile.Tests.ForeignOrigin;

/// <summary>The vendor's own server, on a real socket. It computes each response from the request.</summary>
internal sealed class HomeServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;

    public HomeServer()
    {
        listener.Start();
        loop = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Computes the bytes of a response from the head of a request.</summary>
    public Func<string, byte[]> Respond { get; set; } = _ => Response(HttpStatusCode.NotFound, "{}");

    /// <summary>Makes the bytes of a response.</summary>
    public static byte[] Response(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var content = Encoding.UTF8.GetBytes(body);
        var head = new StringBuilder(
            $"HTTP/1.1 {(int)status} Response\r\nContent-Type: application/json\r\nContent-Length: {content.Length}\r\nConnection: close\r\n"
        );
        foreach ((var name, var value) in headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        head.Append("X-HMAC-SIGNATURE: ").Append(Planted.Signature(content)).Append("\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. content];
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var connection = await listener.AcceptTcpClientAsync(stop.Token);
                await ServeAsync(connection.GetStream());
            }
            catch (IOException)
            {
                // The client may close the connection; the next one is waiting.
                continue;
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
            head.Append(line).Append('\n');
        if (head.Length > 0)
            await stream.WriteAsync(Respond(head.ToString()), stop.Token);
    }
}
