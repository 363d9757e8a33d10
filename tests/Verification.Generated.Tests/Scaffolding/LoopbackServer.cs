using System.Net.Sockets;
using System.Text;

namespace Verification.Generated.Tests.Scaffolding;

/// <summary>A server that sends one response, on a real socket.</summary>
internal static class LoopbackServer
{
    /// <summary>Accepts one connection, reads one request's head, writes the response and closes.</summary>
    internal static async Task RespondOnceAsync(TcpListener listener, string response)
    {
        using var connection = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 }) { }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(response), TestContext.Current.CancellationToken);
    }
}
