using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace HostileBodies.Wire;

/// <summary>Responds over loopback sockets, byte for byte as it is told, which no well-made server would do.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private const int LargestChunk = 64 * 1024;
    private const int LargestHead = 128 * 1024;

    private static readonly byte[] CaseName = Encoding.ASCII.GetBytes(CaseHandler.Header + ": ");

    private readonly TcpListener listener = new(IPAddress.Loopback, port: 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Responder responder;
    private readonly Task accepting;

    public HostileServer(Responder responder)
    {
        this.responder = responder;
        listener.Start();
        accepting = AcceptAsync(stop.Token);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await accepting;
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync(cancellationToken);
                connections.RemoveAll(connection => connection.IsCompletedSuccessfully);
                connections.Add(ServeAsync(socket, cancellationToken));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket, CancellationToken cancellationToken)
    {
        socket.NoDelay = true;
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            var head = new byte[LargestHead];
            while (await ReadRequestAsync(stream, head, cancellationToken) is var length and > 0)
            {
                if (!await RespondAsync(stream, responder.Next(CaseOf(head.AsSpan(0, length))), cancellationToken))
                    return;
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            // A client that has read enough hangs up, and so does the end of the run.
            return;
        }
    }

    /// <summary>Reads to the empty line; no request here has a body.</summary>
    /// <returns>The length; zero where the client has hung up.</returns>
    private static async Task<int> ReadRequestAsync(NetworkStream stream, byte[] head, CancellationToken cancellationToken)
    {
        var length = 0;
        while (!head.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
        {
            var read = await stream.ReadAsync(head.AsMemory(length), cancellationToken);
            if (read == 0)
                return 0;
            length += read;
        }

        return length;
    }

    private static int? CaseOf(ReadOnlySpan<byte> head)
    {
        var start = head.IndexOf(CaseName);
        return start >= 0 && Utf8Parser.TryParse(head[(start + CaseName.Length)..], out int index, out _) ? index : null;
    }

    /// <returns>Whether the connection can be used again.</returns>
    private static async Task<bool> RespondAsync(NetworkStream stream, Reply reply, CancellationToken cancellationToken)
    {
        var hasContent = reply.Status is not (204 or 304);
        var isLast = reply.IsCut || !hasContent;
        var head = new StringBuilder(
            string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {reply.Status} Status\r\nContent-Type: application/json\r\n")
        );
        foreach ((var name, var value) in reply.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (isLast)
            head.Append("Connection: close\r\n");
        if (reply.IsChunked)
        {
            head.Append("Transfer-Encoding: chunked\r\n\r\n");
        }
        else
        {
            head.Append(
                CultureInfo.InvariantCulture,
                $"Content-Length: {(hasContent ? reply.Content.Length + (reply.IsCut ? 1 : 0) : 0)}\r\n\r\n"
            );
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(head.ToString()), cancellationToken);
        if (!hasContent)
            return false;
        if (reply.IsChunked)
            await WriteChunksAsync(stream, reply, cancellationToken);
        else
            await stream.WriteAsync(reply.Content, cancellationToken);
        return !isLast;
    }

    /// <summary>In pieces of changing sizes.</summary>
    private static async Task WriteChunksAsync(NetworkStream stream, Reply reply, CancellationToken cancellationToken)
    {
        var size = 1;
        for (var position = 0; position < reply.Content.Length; position += size, size = Math.Min(LargestChunk, size * 5))
        {
            var chunk = reply.Content.Slice(position, Math.Min(size, reply.Content.Length - position));
            var length = Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n");
            await stream.WriteAsync((byte[])[.. length, .. chunk.Span, .. "\r\n"u8], cancellationToken);
        }

        if (!reply.IsCut)
            await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), cancellationToken);
    }
}
