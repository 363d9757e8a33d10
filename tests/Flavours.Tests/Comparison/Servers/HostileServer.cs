using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Flavours.Tests.Comparison.Servers;

/// <summary>A server on a real socket of the loopback network. It computes each response from the request, and keeps all requests.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly Func<ReceivedRequest, Response> respond;
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;

    private HostileServer(IPAddress address, Func<ReceivedRequest, Response> respond)
    {
        this.respond = respond;
        listener = new TcpListener(address, 0);
        listener.Start();
        Address = new Uri($"https://{listener.LocalEndpoint}/");
        loop = Task.Run(AcceptAsync);
    }

    /// <summary>The loopback network has more than one address: another one is another host.</summary>
    public static IPAddress ForeignAddress { get; } = IPAddress.Parse("127.0.0.2");

    public Uri Address { get; }

    /// <summary>The requests so far, in the order of their arrival.</summary>
    public ConcurrentQueue<ReceivedRequest> Received { get; } = new();

    /// <summary>Starts the vendor's server.</summary>
    public static HostileServer Home(Func<ReceivedRequest, Response> respond) => new(IPAddress.Loopback, respond);

    /// <summary>Starts a server on another host, which responds as the vendor would.</summary>
    public static HostileServer Foreign(Vendor vendor) => new(ForeignAddress, _ => new Response(200, Bodies.Page(vendor)));

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
                await using var stream = new SslStream(connection.GetStream());
                await stream.AuthenticateAsServerAsync(
                    new SslServerAuthenticationOptions { ServerCertificate = Certificates.Servers },
                    stop.Token
                );
                await ServeAsync(stream);
            }
            catch (Exception exception) when (exception is IOException or AuthenticationException)
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

    private async Task ServeAsync(SslStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
            head.Append(line).Append('\n');
        if (head.Length == 0)
            return;
        var request = new ReceivedRequest(head.ToString(), Stopwatch.GetTimestamp());
        Received.Enqueue(request);
        await stream.WriteAsync(respond(request).ToBytes(), stop.Token);
    }
}
