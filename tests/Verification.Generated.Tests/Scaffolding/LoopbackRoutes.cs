using System.Net.Sockets;
using System.Text;

namespace Verification.Generated.Tests.Scaffolding;

/// <summary>A server on real sockets that computes each response from the request target. One request per connection.</summary>
internal sealed class LoopbackRoutes : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, (int Status, string Body)> respond;
    private readonly Task serving;

    internal LoopbackRoutes(Func<string, (int Status, string Body)> respond)
    {
        this.respond = respond;
        listener.Start();
        Address = new Uri($"http://{listener.LocalEndpoint}/");
        serving = ServeAsync();
    }

    internal Uri Address { get; }

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
                var target = (await reader.ReadLineAsync(stop.Token))?.Split(' ')[1];
                while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 }) { }

                if (target is not null)
                    await stream.WriteAsync(Response(target), stop.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The client may close the connection.
                return;
            }
        }
    }

    private byte[] Response(string target)
    {
        var (status, body) = respond(target);
        var bytes = Encoding.UTF8.GetBytes(body);
        return
        [
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n"
            ),
            .. bytes,
        ];
    }
}
