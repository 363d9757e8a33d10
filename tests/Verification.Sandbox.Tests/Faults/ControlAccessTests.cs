using System.Net;
using System.Text;
using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Faults;

/// <summary>A web page in a browser on this machine can send requests to every port. None of them may control the sandbox.</summary>
public sealed class ControlAccessTests : FaultySandbox
{
    private const string Path = "/__sandbox/faults";
    private const string Order = """{"fault":{"kind":"status","status":503},"times":null}""";

    public static TheoryData<string> ForeignHosts =>
        [
            "evil.example",
            "evil.example:{port}",
            "localhost.evil.example:{port}",
            "127.0.0.1.evil.example:{port}",
            "localhost:1",
            "127.0.0.1",
            "localhost",
            "10.0.0.1:{port}",
            "0.0.0.0:{port}",
            "loopback:{port}",
        ];

    public static TheoryData<string, string> BrowserHeaders =>
        new()
        {
            { "Origin", "https://evil.example" },
            { "Origin", "http://localhost:3000" },
            { "Origin", "http://{authority}" },
            { "Origin", "null" },
            { "Sec-Fetch-Site", "cross-site" },
            { "Sec-Fetch-Site", "same-site" },
            { "Sec-Fetch-Site", "same-origin" },
        };

    [Theory]
    [MemberData(nameof(ForeignHosts))]
    public async Task The_host_name_of_another_machine_is_refused(string host)
    {
        Sandbox.Didit.Faults.Add(new LatencyFault(TimeSpan.Zero), times: null);
        var filled = host.Replace("{port}", $"{Sandbox.Didit.BaseUrl.Port}", StringComparison.Ordinal);

        foreach ((var method, var path) in Requests)
        {
            (await SendAsync(method, path, request => request.Headers.Host = filled)).ShouldBe(
                HttpStatusCode.Forbidden,
                $"{method} {path}"
            );
        }

        Sandbox.Didit.Faults.Planned.ShouldHaveSingleItem().Faults.ShouldBe([new LatencyFault(TimeSpan.Zero)]);
    }

    [Theory]
    [MemberData(nameof(BrowserHeaders))]
    public async Task A_request_from_a_web_page_is_refused(string header, string value)
    {
        Sandbox.Didit.Faults.Add(new LatencyFault(TimeSpan.Zero), times: null);
        var filled = value.Replace("{authority}", Sandbox.Didit.BaseUrl.Authority, StringComparison.Ordinal);

        foreach ((var method, var path) in Requests)
        {
            (await SendAsync(method, path, request => request.Headers.TryAddWithoutValidation(header, filled))).ShouldBe(
                HttpStatusCode.Forbidden,
                $"{method} {path}"
            );
        }

        Sandbox.Didit.Faults.Planned.ShouldHaveSingleItem().Faults.ShouldBe([new LatencyFault(TimeSpan.Zero)]);
    }

    [Fact]
    public async Task A_preflight_request_permits_nothing()
    {
        using var http = new HttpClient { BaseAddress = Sandbox.Didit.BaseUrl };
        using var request = new HttpRequestMessage(HttpMethod.Options, Path);
        request.Headers.TryAddWithoutValidation("Origin", "https://evil.example");
        request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "DELETE");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        response.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("127.0.0.1:{port}")]
    [InlineData("localhost:{port}")]
    [InlineData("LOCALHOST:{port}")]
    [InlineData("[::1]:{port}")]
    public async Task A_command_on_this_machine_is_carried_out(string host)
    {
        var filled = host.Replace("{port}", $"{Sandbox.Didit.BaseUrl.Port}", StringComparison.Ordinal);

        (await SendAsync(HttpMethod.Post, Path, request => request.Headers.Host = filled)).ShouldBe(HttpStatusCode.Created);
        (await SendAsync(HttpMethod.Get, Path, request => request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "none"))).ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task The_vendors_own_paths_take_any_host_name()
    {
        using var caller = SandboxFixture.Didit(Sandbox.Didit);

        (
            await caller.GetAsync(
                "/v3/sessions/?limit=1",
                [("x-api-key", Sandbox.Didit.ApiKey), ("Host", "proxy.example"), ("Origin", "https://app.example")]
            )
        ).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static (HttpMethod Method, string Path)[] Requests =>
        [(HttpMethod.Get, Path), (HttpMethod.Post, Path), (HttpMethod.Delete, Path), (HttpMethod.Get, "/__sandbox/traffic")];

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, Action<HttpRequestMessage> change)
    {
        using var http = new HttpClient { BaseAddress = Sandbox.Didit.BaseUrl };
        using var request = new HttpRequestMessage(method, path);
        if (method == HttpMethod.Post)
            request.Content = new StringContent(Order, Encoding.UTF8, "text/plain");
        change(request);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
