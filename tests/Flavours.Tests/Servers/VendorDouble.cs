using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Flavours.Tests.Servers;

/// <summary>A server in the place of a vendor, on real sockets, that responds as a behaviour needs it. One request per connection.</summary>
internal sealed class VendorDouble : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<string> targets = new();
    private readonly Func<string, Reply> respond;
    private readonly HmacSignature signature;
    private readonly Task serving;

    /// <summary>Starts a server.</summary>
    /// <param name="secret">The secret of Veriff's signatures.</param>
    /// <param name="respond">The response to a request of this target.</param>
    public VendorDouble(string secret, Func<string, Reply> respond)
    {
        this.respond = respond;
        signature = new HmacSignature(secret);
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address => new($"http://{listener.LocalEndpoint}/");

    /// <summary>The targets of the requests so far.</summary>
    public IReadOnlyList<string> Targets => [.. targets];

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

                if (target is null)
                    return;
                targets.Enqueue(target);
                await SendAsync(stream, respond(target));
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException)
            {
                // The client may close the connection.
                return;
            }
        }
    }

    private async Task SendAsync(NetworkStream stream, Reply reply)
    {
        var body = Encoding.UTF8.GetBytes(reply.Body);
        var head =
            $"HTTP/1.1 {reply.Status} Reply\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n"
            + $"X-HMAC-SIGNATURE: {signature.Of(body)}\r\n"
            + (reply.Location is null ? "" : $"Location: {reply.Location}\r\n")
            + "\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop.Token);
        if (!reply.IsEndless)
        {
            await stream.WriteAsync(body, stop.Token);
            return;
        }

        await stream.WriteAsync(body.AsMemory(0, 1), stop.Token);
        // The rest never comes; the client hangs up, or the server ends.
        await stream.ReadExactlyAsync(new byte[1], stop.Token);
    }
}
