using System.Net.Sockets;
using System.Text;

namespace Flavours.Tests.Servers;

/// <summary>A server of somebody else. It responds to everything with an empty object, and counts what it was sent.</summary>
internal sealed class ForeignServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;
    private int connections;

    public ForeignServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://{listener.LocalEndpoint}/");

    /// <summary>The connections so far, one that waits to be accepted included.</summary>
    public int Connections => Volatile.Read(ref connections) + (listener.Pending() ? 1 : 0);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                await RespondAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private async Task RespondAsync(NetworkStream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 }) { }

            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8.ToArray(), stop.Token);
        }
        catch (IOException)
        {
            // The client may close the connection.
            return;
        }
    }
}
