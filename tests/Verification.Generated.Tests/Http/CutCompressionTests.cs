using System.IO.Compression;
using System.Text;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Http;

/// <summary>
/// A compressed body that was cut is a lost connection and is requested again, although .NET's decompressors accept it as complete.
/// </summary>
public sealed class CutCompressionTests
{
    private static readonly string[] Encodings = ["gzip", "x-gzip", "deflate", "br"];

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        "{\"sid\":\"VL1\",\"channel_data\":{\"text\":\""
            + string.Concat(Enumerable.Range(0, 4000).Select(number => $"{number * 7919 % 10_007:x}"))
            + "\"}}   "
    );

    public static TheoryData<string, int> Cuts =>
        [
            .. from encoding in Encodings
            from cut in (int[])[1, 2, 4, 7, 8, 9, 12, 100, 5000]
            select new TheoryDataRow<string, int>(encoding, cut),
        ];

    public static TheoryData<string> All => [.. Encodings];

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task A_cut_body_is_a_lost_connection(string encoding, int cut)
    {
        var script = Responses(encoding, Compress(encoding, Body)[..^cut]);
        using var client = Clients.Twilio(script);

        (await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.GetAsync("VL1"))).HttpRequestError.ShouldBe(
            HttpRequestError.ResponseEnded
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_cut_body_is_requested_again(string encoding)
    {
        var whole = Compress(encoding, Body);
        var script = Responses(encoding, whole[..^1], whole);
        using var client = Clients.Retrying(
            script,
            options => options.TimeProvider = new ManualTime { Skips = wait => wait < TimeSpan.FromSeconds(5) }
        );

        (await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");

        script.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_cut_body_on_a_socket_is_a_lost_connection(string encoding)
    {
        var cut = Compress(encoding, Body)[..^3];
        using var server = new LoopbackVendor();
        var responding = server.RespondAsync($"HTTP/1.1 200 OK\nContent-Encoding: {encoding}\nContent-Length: {cut.Length}", cut);
        using var client = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                AccountSid = "AC1",
                AuthToken = "t",
                BaseUrl = server.Address,
                Retry = Clients.Once(),
            }
        );

        await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.GetAsync("VL1"));
        await responding;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Decompression_is_switched_off_on_a_given_handler(string encoding)
    {
        var cut = Compress(encoding, Body)[..^3];
        foreach (
            var handler in (HttpMessageHandler[])
                [
                    new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All },
                    new HttpClientHandler { AutomaticDecompression = DecompressionMethods.All },
                ]
        )
        {
            using var server = new LoopbackVendor();
            var responding = server.RespondAsync($"HTTP/1.1 200 OK\nContent-Encoding: {encoding}\nContent-Length: {cut.Length}", cut);
            using var client = new TwilioVerifyClient(
                new TwilioVerifyOptions
                {
                    AccountSid = "AC1",
                    AuthToken = "t",
                    BaseUrl = server.Address,
                    Retry = Clients.Once(),
                },
                handler
            );

            await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.GetAsync("VL1"));
            await responding;
            handler.Dispose();
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_complete_body_is_read_in_pieces_of_any_size(string encoding)
    {
        var whole = Compress(encoding, Body);
        foreach (var size in (int[])[1, 7, 1000, whole.Length - 1, whole.Length])
        {
            var script = new ScriptedVendor().Then(
                (request, _) =>
                {
                    var content = new StreamContent(new PiecewiseStream(whole, size));
                    content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
                    return Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = content });
                }
            );
            using var client = Clients.Twilio(script);

            (await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");
        }
    }

    [Fact]
    public async Task Gzip_of_several_members_is_complete_at_the_end_of_the_last()
    {
        byte[] first = Compress("gzip", Body[..100]),
            second = Compress("gzip", Body[100..]);
        using var client = Clients.Twilio(Responses("gzip", [.. first, .. second], [.. first, .. second[..^4]]));

        (await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");
        await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.GetAsync("VL1"));
    }

    [Fact]
    public async Task Up_to_three_encodings_are_decompressed_and_a_cut_below_another_is_noticed()
    {
        var twice = Compress("br", Compress("gzip", Body));
        var cut = Compress("br", Compress("gzip", Body)[..^4]);
        using var client = Clients.Twilio(Responses("gzip, br", twice, cut));

        (await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken)).Sid.ShouldBe("VL1");
        await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.GetAsync("VL1"));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5000)]
    public async Task Thousands_of_encodings_are_a_format_error(int layers)
    {
        var script = Responses(string.Join(',', Enumerable.Repeat("br", layers)), Body);
        using var client = Clients.Twilio(script);

        await Should.ThrowAsync<ResponseFormatException>(() => client.Attempts.GetAsync("VL1"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_error_whose_compressed_body_is_cut_keeps_its_status(string encoding)
    {
        var script = new ScriptedVendor().Then(
            (request, _) => Task.FromResult(Response(request, encoding, Compress(encoding, Body)[..^1], HttpStatusCode.Forbidden))
        );
        using var client = Clients.Twilio(script);

        (await Should.ThrowAsync<VerificationApiException>(() => client.Attempts.GetAsync("VL1"))).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    private static ScriptedVendor Responses(string encoding, params byte[][] bodies)
    {
        var script = new ScriptedVendor();
        foreach (var body in bodies)
            script.Then((request, _) => Task.FromResult(Response(request, encoding, body, HttpStatusCode.OK)));
        return script;
    }

    private static HttpResponseMessage Response(HttpRequestMessage request, string encoding, byte[] body, HttpStatusCode status)
    {
        var response = new HttpResponseMessage(status) { RequestMessage = request, Content = new ByteArrayContent(body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return response;
    }

    private static byte[] Compress(string encoding, byte[] body)
    {
        using var compressed = new MemoryStream();
        using (
            Stream stream = encoding switch
            {
                "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest),
                "br" => new BrotliStream(compressed, CompressionLevel.Fastest),
                _ => new GZipStream(compressed, CompressionLevel.Fastest),
            }
        )
        {
            stream.Write(body);
        }

        return compressed.ToArray();
    }

    private sealed class PiecewiseStream(byte[] content, int size) : MemoryStream(content)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, size)], cancellationToken);
    }
}
