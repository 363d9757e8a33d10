using System.Text;
using System.Text.Json;

namespace Verification.Generated.Tests.Handlers;

/// <summary>A body is given back whole, from the buffer in which it was checked.</summary>
public sealed class BodyTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly byte[] Large = Encoding.ASCII.GetBytes("{\"text\":\"" + new string('x', Megabyte - 11) + "\"}");

    public static TheoryData<string> Vendors => [.. VendorCalls.Vendors];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task It_is_the_same_however_it_is_read(string vendor)
    {
        await using var server = new LoopbackExchange(_ => LoopbackExchange.Response("200 OK", Large));
        using var http = HandlerVendors.Open(vendor, server.Address);
        var cancellationToken = TestContext.Current.CancellationToken;

        foreach (var completion in Enum.GetValues<HttpCompletionOption>())
        {
            using var read = await http.GetAsync(HandlerVendors.Path(vendor), completion, cancellationToken);
            using var copied = await http.GetAsync(HandlerVendors.Path(vendor), completion, cancellationToken);
            using var parsed = await http.GetAsync(HandlerVendors.Path(vendor), completion, cancellationToken);
            using var bytes = await http.GetAsync(HandlerVendors.Path(vendor), completion, cancellationToken);
            using var copy = new MemoryStream();
            await copied.Content.CopyToAsync(copy, cancellationToken);

            ReadAll(await read.Content.ReadAsStreamAsync(cancellationToken)).ShouldBe(Large);
            copy.ToArray().ShouldBe(Large);
            using var json = await JsonDocument.ParseAsync(
                await parsed.Content.ReadAsStreamAsync(cancellationToken),
                cancellationToken: cancellationToken
            );
            json.RootElement.GetProperty("text").GetString()!.Length.ShouldBe(Megabyte - 11);
            (await bytes.Content.ReadAsByteArrayAsync(cancellationToken)).ShouldBe(Large);
            (await bytes.Content.ReadAsByteArrayAsync(cancellationToken)).ShouldBe(Large);
            bytes.Content.Headers.ContentLength.ShouldBe(Megabyte);
        }
    }

    [Fact]
    public async Task A_body_of_a_megabyte_does_not_allocate_a_second_one()
    {
        var script = new ScriptedVendor();
        using var http = HandlerVendors.Open("deepidv", new Uri("https://deepidv.example/"), primary: script);
        await ReadAsync(http, script);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var total = await ReadAsync(http, script);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        total.ShouldBe(Megabyte);
        allocated.ShouldBeInRange(0, Megabyte * 3 / 2);
    }

    [Fact]
    public async Task The_buffer_is_cleared_when_the_response_is_disposed()
    {
        var script = new ScriptedVendor().ThenJson("""{"name":"planted-personal-data"}""");
        using var http = HandlerVendors.Open("deepidv", new Uri("https://deepidv.example/"), primary: script);
        var response = await GetAsync(http);
        var spy = new SpyStream();
        await response.Content.CopyToAsync(spy, TestContext.Current.CancellationToken);
        Encoding.ASCII.GetString(spy.Written.Span).ShouldContain("planted-personal-data");

        response.Dispose();

        spy.Written.ToArray().ShouldAllBe(value => value == 0);
    }

    [Fact]
    public async Task The_buffer_is_cleared_when_only_its_stream_is_disposed()
    {
        var script = new ScriptedVendor().ThenJson("""{"name":"planted-personal-data"}""");
        using var http = HandlerVendors.Open("deepidv", new Uri("https://deepidv.example/"), primary: script);
        var stream = await http.GetStreamAsync("v1/sessions", TestContext.Current.CancellationToken);
        var spy = new SpyStream();
        await stream.CopyToAsync(spy, TestContext.Current.CancellationToken);

        await stream.DisposeAsync();

        spy.Written.Length.ShouldBe("""{"name":"planted-personal-data"}""".Length);
        spy.Written.ToArray().ShouldAllBe(value => value == 0);
    }

    [Fact]
    public async Task The_buffer_is_cleared_after_a_write_that_is_in_progress_when_the_response_is_disposed()
    {
        var script = new ScriptedVendor().ThenJson("""{"name":"planted-personal-data"}""");
        using var http = HandlerVendors.Open("deepidv", new Uri("https://deepidv.example/"), primary: script);
        var response = await GetAsync(http);
        var spy = new SpyStream(isSlow: true);
        var copying = response.Content.CopyToAsync(spy, TestContext.Current.CancellationToken);

        response.Dispose();
        Encoding.ASCII.GetString(spy.Written.Span).ShouldContain("planted-personal-data");
        spy.Finish();
        await copying;

        spy.Written.ToArray().ShouldAllBe(value => value == 0);
    }

    [Fact]
    public async Task A_stream_cannot_be_read_after_its_response_was_disposed()
    {
        var script = new ScriptedVendor().ThenJson("""{"sessions":[]}""");
        using var http = HandlerVendors.Open("deepidv", new Uri("https://deepidv.example/"), primary: script);
        var response = await GetAsync(http);
        var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);

        response.Dispose();

        Should.Throw<ObjectDisposedException>(() => stream.Read(new byte[4], 0, 4));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await stream.ReadExactlyAsync(new byte[4]));
        await Should.ThrowAsync<ObjectDisposedException>(() => stream.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Reading_ends_where_the_caller_cancels()
    {
        await using var server = new LoopbackExchange(_ => LoopbackExchange.Response("200 OK", Large));
        using var http = HandlerVendors.Open("didit", server.Address);
        using var response = await http.GetAsync(
            "v3/sessions/",
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var cancelled = new CancellationTokenSource();
        (await stream.ReadAsync(new byte[100], cancelled.Token)).ShouldBe(100);

        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await stream.ReadExactlyAsync(new byte[100], cancelled.Token));
        await Should.ThrowAsync<OperationCanceledException>(() => stream.CopyToAsync(Stream.Null, cancelled.Token));
    }

    private static async Task<int> ReadAsync(HttpClient http, ScriptedVendor script)
    {
        script.ThenStream(HttpStatusCode.OK, new MemoryStream(Large));
        using var response = await GetAsync(http);
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var part = new byte[4096];
        var total = 0;
        while (stream.Read(part, 0, part.Length) is > 0 and var read)
            total += read;
        return total;
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient http) =>
        http.GetAsync("v1/sessions", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    private static byte[] ReadAll(Stream stream)
    {
        using var all = new MemoryStream();
        var part = new byte[1000];
        while (stream.Read(part, 0, part.Length) is > 0 and var read)
            all.Write(part, 0, read);
        return all.ToArray();
    }

    /// <summary>Keeps the memory that it was given, not a copy.</summary>
    private sealed class SpyStream(bool isSlow = false) : MemoryStream
    {
        private readonly TaskCompletionSource finished = new();

        internal ReadOnlyMemory<byte> Written { get; private set; }

        internal void Finish() => finished.SetResult();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written = buffer;
            return isSlow ? new ValueTask(finished.Task) : ValueTask.CompletedTask;
        }
    }
}
