using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Verification.Generator.Tests.Scaffolding;

/// <summary>A server on a real socket that keeps the head of each request and responds as a test says.</summary>
internal sealed class LoopbackApi : LoopbackServer
{
    private readonly List<string> requests = [];
    private readonly List<string> bodies = [];
    private readonly Func<string, string> respond;

    /// <summary>Starts a server.</summary>
    /// <param name="respond">The response to a request's first line: a body, or a whole response that begins with <c>HTTP/</c>.</param>
    public LoopbackApi(Func<string, string> respond) => this.respond = respond;

    /// <summary>The heads of the requests so far.</summary>
    public IReadOnlyList<string> Requests => requests;

    /// <summary>The bodies of the requests so far, a character for each byte.</summary>
    public IReadOnlyList<string> Bodies => bodies;

    /// <summary>The value of a header of the latest request; null for none.</summary>
    public string? Header(string name) =>
        requests[^1]
            .Split('\n')
            .FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))
            ?[(name.Length + 2)..];

    /// <summary>The first lines of the requests so far.</summary>
    public IEnumerable<string> Lines => requests.Select(request => request.Split('\n')[0]);

    /// <summary>Two pages of checks, of which the second repeats an item, and one check.</summary>
    public static string Checks(string line) =>
        line switch
        {
            _ when line.Contains("/checks/", StringComparison.Ordinal) => """{"id":"1"}""",
            _ when line.Contains("after=", StringComparison.Ordinal) => """{"checks":[{"id":"2"},{"id":"3"}],"next":null}""",
            _ => """{"checks":[{"id":"1"},{"id":"2"}],"next":"t"}""",
        };

    private async Task<string> BodyAsync(StreamReader reader)
    {
        if (Header("Transfer-Encoding") is null)
            return await ReadAsync(reader, int.Parse(Header("Content-Length") ?? "0", CultureInfo.InvariantCulture));
        var body = new StringBuilder();
        while (int.Parse(await reader.ReadLineAsync(Stop) ?? "0", NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            body.Append(await ReadAsync(reader, size));
            await reader.ReadLineAsync(Stop);
        }

        return body.ToString();
    }

    private async Task<string> ReadAsync(StreamReader reader, int length)
    {
        // An empty read waits for what does not come.
        if (length == 0)
            return "";
        var body = new char[length];
        await reader.ReadBlockAsync(body, Stop);
        return new string(body);
    }

    protected override async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync(Stop) is { Length: > 0 } line)
            head.Append(line).Append('\n');
        requests.Add(head.ToString());
        bodies.Add(await BodyAsync(reader));
        var response = respond(head.ToString().Split('\n')[0]);
        if (!response.StartsWith("HTTP/", StringComparison.Ordinal))
        {
            response =
                $"HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: {Encoding.UTF8.GetByteCount(response)}\nConnection: close\n\n{response}";
        }

        await stream.WriteAsync(Bytes(response), Stop);
    }

    /// <summary>A whole response has a character for each byte; a body alone is text.</summary>
    private static byte[] Bytes(string response) =>
        (response.All(character => character < 256) ? Encoding.Latin1 : Encoding.UTF8).GetBytes(
            response.Replace("\n", "\r\n", StringComparison.Ordinal)
        );
}
