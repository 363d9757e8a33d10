using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Verification.Generator.Tests.Scaffolding;

/// <summary>A server on a real socket that receives and sends bodies of any size, of which it keeps nothing.</summary>
internal sealed class BulkServer : LoopbackServer
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly long size;

    /// <summary>Starts a server.</summary>
    /// <param name="size">The bytes of the body of each response to a GET.</param>
    public BulkServer(long size) => this.size = size;

    /// <summary>The bytes of all bodies that were received.</summary>
    public long Received { get; private set; }

    protected override async Task ServeAsync(NetworkStream stream)
    {
        var (head, arrived) = await HeadAsync(stream);
        if (head.StartsWith("GET", StringComparison.Ordinal))
        {
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\nConnection: close\r\n\r\n"),
                Stop
            );
            for (var sent = 0L; sent < size; sent += buffer.Length)
                await stream.WriteAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, size - sent)), Stop);
            return;
        }

        var length = LengthOf(head);
        while (arrived < length)
            arrived += await stream.ReadAsync(buffer, Stop);
        Received += arrived;
        await stream.WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"u8.ToArray(), Stop);
    }

    /// <summary>The head of a request, and how much of its body came with it.</summary>
    private async Task<(string Head, long Arrived)> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        while (true)
        {
            head.Append(Encoding.Latin1.GetString(buffer, 0, await stream.ReadAsync(buffer, Stop)));
            var text = head.ToString();
            if (text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var end)
                return (text[..end], text.Length - end - 4);
        }
    }

    private static long LengthOf(string head) =>
        long.Parse(
            head.Split("\r\n").First(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))[
                "Content-Length: ".Length..
            ],
            CultureInfo.InvariantCulture
        );
}
