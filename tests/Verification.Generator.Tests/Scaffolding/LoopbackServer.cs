using System.Net;
using System.Net.Sockets;

namespace Verification.Generator.Tests.Scaffolding;

/// <summary>A server on a real socket that serves one connection after another.</summary>
internal abstract class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    /// <summary>Starts the server.</summary>
    protected LoopbackServer()
    {
        listener.Start();
        running = RunAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://{listener.LocalEndpoint}/");

    /// <summary>Cancelled when the server is disposed.</summary>
    protected CancellationToken Stop => stop.Token;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await running;
        stop.Dispose();
    }

    /// <summary>Reads one request and responds to it.</summary>
    protected abstract Task ServeAsync(NetworkStream stream);

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
}
