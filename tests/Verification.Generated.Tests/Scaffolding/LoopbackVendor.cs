using System.Net.Sockets;
using System.Text;

namespace Verification.Generated.Tests.Scaffolding;

/// <summary>A server on a real socket that sends exactly the bytes of a test.</summary>
internal sealed class LoopbackVendor : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    internal LoopbackVendor() => listener.Start();

    internal Uri Address => new($"http://{listener.LocalEndpoint}/");

    /// <summary>Whether a connection waits to be accepted.</summary>
    internal bool IsContacted => listener.Pending();

    /// <summary>Accepts a connection and reads the head of one request.</summary>
    internal async Task<Connection> AcceptAsync()
    {
        var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var connection = new Connection(client);
        await connection.ReadRequestAsync();
        return connection;
    }

    /// <summary>Responds to one request and closes the connection.</summary>
    internal async Task RespondAsync(string head, byte[] body)
    {
        using var connection = await AcceptAsync();
        await connection.SendAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n") + "\r\n\r\n"));
        await connection.SendAsync(body);
    }

    public void Dispose() => listener.Dispose();

    /// <summary>The server's end of a connection.</summary>
    internal sealed class Connection(TcpClient client) : IDisposable
    {
        private readonly NetworkStream stream = client.GetStream();

        internal async Task ReadRequestAsync()
        {
            var tail = 0;
            var read = new byte[1];
            while (tail != 0x0D0A0D0A && await stream.ReadAsync(read, TestContext.Current.CancellationToken) == 1)
                tail = (tail << 8) | read[0];
        }

        internal async Task SendAsync(byte[] bytes) => await stream.WriteAsync(bytes, TestContext.Current.CancellationToken);

        /// <summary>Waits until the client closes the connection, politely or not.</summary>
        internal async Task ClosedByClientAsync()
        {
            try
            {
                (await stream.ReadAsync(new byte[1], TestContext.Current.CancellationToken)).ShouldBe(0);
            }
            catch (IOException exception) when (exception.InnerException is SocketException)
            {
                // A reset is a close as well.
                return;
            }
        }

        public void Dispose() => client.Dispose();
    }
}
