using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Hostile.Tests.ForeignOrigin;

/// <summary>A foreign server: it accepts every connection and keeps what it receives.</summary>
internal sealed class ForeignServer : IAsyncDisposable
{
    private const string Knock = "knock";

    private readonly TcpListener listener;
    private readonly CancellationTokenSource stop = new();
    private readonly SemaphoreSlim knocks = new(0);
    private readonly Task loop;

    public ForeignServer(IPAddress address, int port = 0)
    {
        listener = new TcpListener(address, port);
        listener.Start();
        loop = Task.Run(AcceptAsync);
    }

    public IPEndPoint Address => (IPEndPoint)listener.LocalEndpoint;

    public int Port => Address.Port;

    /// <summary>The first bytes of each connection so far; empty for one that sent nothing.</summary>
    public ConcurrentQueue<string> Received { get; } = new();

    /// <summary>
    /// Waits until each connection that was made before this call has been counted: connections are accepted in order, so
    /// one of our own comes after them.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Address, cancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Knock), cancellationToken);
        await knocks.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        knocks.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var buffer = new byte[64 * 1024];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var connection = await listener.AcceptTcpClientAsync(stop.Token);
                var length = await connection.GetStream().ReadAsync(buffer, stop.Token);
                var text = Encoding.Latin1.GetString(buffer, 0, length);
                if (text == Knock)
                    knocks.Release();
                else
                    Received.Enqueue(text);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
            catch (IOException)
            {
                Received.Enqueue("");
            }
        }
    }
}
