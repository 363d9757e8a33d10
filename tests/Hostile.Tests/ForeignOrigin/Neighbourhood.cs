using System.Net.Sockets;

namespace Hostile.Tests.ForeignOrigin;

/// <summary>
/// A vendor on loopback and foreign servers around it: on another port, on the same port of another address, and under every other host
/// name.
/// </summary>
internal sealed class Neighbourhood : IAsyncDisposable
{
    /// <summary>The vendor's host name for <see cref="NamedHandler"/>.</summary>
    public const string HomeName = "verify.vendor.example";

    private readonly ForeignServer otherPort = new(IPAddress.Loopback);
    private readonly ForeignServer otherAddress;

    public Neighbourhood() => otherAddress = new ForeignServer(IPAddress.Parse("127.0.0.2"), Home.Port);

    public HomeServer Home { get; } = new();

    public Uri HomeAddress => new($"http://127.0.0.1:{Home.Port}/");

    public static Uri HomeNameAddress => new($"http://{HomeName}/");

    /// <summary>Addresses of foreign servers in all forms that could be mistaken for the vendor's own.</summary>
    public IReadOnlyList<string> Numbered =>
        [
            $"http://127.0.0.1:{otherPort.Port}/v2/Attempts?key=1",
            $"http://localhost:{otherPort.Port}/",
            $"http://localhost:{Home.Port}/",
            $"//127.0.0.1:{otherPort.Port}/",
            $"http://127.0.0.1:{Home.Port}@127.0.0.1:{otherPort.Port}/",
            $"http://user:password@127.0.0.1:{Home.Port}/",
            $"http://127.0.0.2:{Home.Port}/",
            $"http://127.0.0.1.localhost:{otherPort.Port}/",
            $"http://[::ffff:127.0.0.1]:{otherPort.Port}/",
            $"https://127.0.0.1:{otherPort.Port}/",
            $"https://127.0.0.1:{Home.Port}/",
        ];

    /// <summary>Names that resemble the vendor's; each leads to a foreign server.</summary>
    public static IReadOnlyList<string> Named { get; } =
    [
        $"http://{HomeName}@evil.example/",
        $"http://{HomeName}%40evil.example/",
        "//evil.example",
        "//evil.example/v2/Attempts",
        $"http://{HomeName}.evil.example/",
        $"http://{HomeName}:8080/",
        $"http://{HomeName}:443/",
        $"https://{HomeName}/",
        $"http://www.{HomeName}/",
        "http://vendor.example/",
        $"http://{HomeName}./",
        "http://verify.vend\u043er.example/",
        "http://xn--verify-9cf.vendor.example/",
        $"http:\\\\evil.example\\{HomeName}",
        $"http://evil.example\\@{HomeName}/",
        $"http://evil.example#@{HomeName}/",
        $"http://evil.example?@{HomeName}/",
    ];

    /// <summary>Texts that are not an address, or that parsers read differently; none may lead to a foreign server.</summary>
    public static IReadOnlyList<string> Odd { get; } =
    [
        "/\\evil.example",
        "\\\\evil.example",
        "///evil.example",
        "////evil.example/",
        "http:evil.example",
        "http:/evil.example",
        "http:///evil.example",
        " //evil.example",
        "\t//evil.example",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:,x",
        "ftp://evil.example/",
        "http://[evil",
        "http://",
        "//",
        "?",
        "#",
        "",
    ];

    /// <summary>A handler that connects the vendor's name to its server, and every other name and port to a foreign one.</summary>
    public SocketsHttpHandler NamedHandler() =>
        new()
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var isHome = context.DnsEndPoint is { Host: HomeName, Port: 80 };
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, isHome ? Home.Port : otherPort.Port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };

    /// <summary>What the foreign servers have received so far, one entry per connection.</summary>
    public async Task<IReadOnlyList<string>> ForeignConnectionsAsync(CancellationToken cancellationToken)
    {
        await otherPort.SettleAsync(cancellationToken);
        await otherAddress.SettleAsync(cancellationToken);
        return [.. otherPort.Received, .. otherAddress.Received];
    }

    public async ValueTask DisposeAsync()
    {
        await Home.DisposeAsync();
        await otherPort.DisposeAsync();
        await otherAddress.DisposeAsync();
    }
}
