using System.Net.Sockets;
using System.Text;

namespace Verification.Sandbox.Tests.Infrastructure;

/// <summary>One request over a bare socket: HttpClient hides where a connection ended, and may send a request again by itself.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient client = new();
    private readonly StringBuilder received = new();

    public static async Task<RawConnection> SendAsync(Uri baseUrl, string target, params (string Name, string Value)[] headers)
    {
        var connection = new RawConnection();
        await connection.client.ConnectAsync(baseUrl.Host, baseUrl.Port, TestContext.Current.CancellationToken);
        var request = new StringBuilder($"GET {target} HTTP/1.1\r\nHost: {baseUrl.Authority}\r\n");
        foreach ((var name, var value) in headers)
            request.Append(name).Append(": ").Append(value).Append("\r\n");
        var bytes = Encoding.ASCII.GetBytes(request.Append("\r\n").ToString());
        await connection.client.GetStream().WriteAsync(bytes, TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Reads until that many bytes of the body have arrived, and returns all that has arrived.</summary>
    public async Task<(string Headers, string Body)> ReadAsync(int bodyBytes)
    {
        while (Split(received.ToString()).Body.Length < bodyBytes)
            (await ReadSomeAsync()).ShouldBeTrue("The connection ended early.");
        return Split(received.ToString());
    }

    /// <summary>Reads until the other side closes or resets the connection, and returns all that has arrived.</summary>
    public async Task<(string Headers, string Body)> ReadToEndAsync()
    {
        var isOpen = true;
        while (isOpen)
            isOpen = await ReadSomeAsync();
        return Split(received.ToString());
    }

    public void Dispose() => client.Dispose();

    private static (string Headers, string Body) Split(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? (text, string.Empty) : (text[..end], text[(end + 4)..]);
    }

    private async Task<bool> ReadSomeAsync()
    {
        var buffer = new byte[4096];
        try
        {
            var read = await client.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken);
            received.Append(Encoding.Latin1.GetString(buffer, 0, read));
            return read > 0;
        }
        catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return false;
        }
    }
}
