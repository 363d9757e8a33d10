using System.IO.Compression;
using System.Text;
using Verification.Generated.Veriff;

namespace Verification.Generated.Tests.Veriff;

/// <summary>Signatures of bodies that are compressed, chunked or otherwise special.</summary>
public sealed class SignedBodyTests
{
    private const string Success = """{"status":"success","verifications":[{"id":"a","status":"approved"}]}""";

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task The_signature_is_of_the_decompressed_body(string encoding)
    {
        var compressed = Compress(encoding, Encoding.UTF8.GetBytes(Success));
        var response = await RequestAsync(
            $"Content-Encoding: {encoding}\nContent-Length: {compressed.Length}",
            Signature(Success),
            compressed
        );

        response.Verifications.ShouldHaveSingleItem().Id.ShouldBe("a");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task A_given_handler_need_not_decompress(string encoding)
    {
        using var client = Clients.Veriff(
            new ScriptedVendor().Then(
                (request, _) =>
                {
                    var response = new HttpResponseMessage
                    {
                        RequestMessage = request,
                        Content = new ByteArrayContent(Compress(encoding, Encoding.UTF8.GetBytes(Success))),
                    };
                    response.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
                    response.Headers.Add("X-HMAC-SIGNATURE", Signature(Success));
                    return Task.FromResult(response);
                }
            )
        );

        (await client.Attempts.ListPageAsync(Clients.SessionId, TestContext.Current.CancellationToken)).Verifications.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_body_may_be_chunked()
    {
        var chunks = string.Concat(Success.Chunk(7).Select(chunk => $"{chunk.Length:x}\r\n{new string(chunk)}\r\n")) + "0\r\n\r\n";
        var response = await RequestAsync("Transfer-Encoding: chunked", Signature(Success), Encoding.ASCII.GetBytes(chunks));

        response.Verifications.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_incomplete_chunked_body_is_a_lost_connection() =>
        await Should.ThrowAsync<HttpRequestException>(() =>
            RequestAsync("Transfer-Encoding: chunked", Signature(Success), "5\r\n{\"sta\r\n"u8.ToArray())
        );

    [Fact]
    public async Task An_empty_body_with_its_signature_is_a_format_error_and_without_it_a_signature_error()
    {
        await Should.ThrowAsync<ResponseFormatException>(() => RequestAsync("Content-Length: 0", Signature(""), []));
        await Should.ThrowAsync<SignatureException>(() => RequestAsync("Content-Length: 0", Signature(Success), []));
    }

    [Fact]
    public async Task The_signature_does_not_fit_the_same_json_in_other_bytes() =>
        await Should.ThrowAsync<SignatureException>(() =>
            RequestAsync($"Content-Length: {Success.Length + 1}", Signature(Success), Encoding.ASCII.GetBytes(Success + " "))
        );

    [Fact]
    public async Task Two_different_signatures_fit_nothing_and_one_twice_fits()
    {
        var length = $"Content-Length: {Success.Length}\n";
        var body = Encoding.ASCII.GetBytes(Success);

        await Should.ThrowAsync<SignatureException>(() =>
            RequestAsync(length + "X-HMAC-SIGNATURE: " + Signature(""), Signature(Success), body)
        );
        (
            await RequestAsync(length + "X-HMAC-SIGNATURE: " + Signature(Success).ToUpperInvariant(), Signature(Success), body)
        ).Verifications.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_byte_order_mark_is_signed_with_the_rest()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes(Success)];
        var response = await RequestAsync($"Content-Length: {body.Length}", new HmacSignature(Clients.Secret).Of(body), body);

        response.Verifications.Count.ShouldBe(1);
    }

    private static async Task<AttemptList> RequestAsync(string headers, string signature, byte[] body)
    {
        using var server = new LoopbackVendor();
        var responding = server.RespondAsync($"HTTP/1.1 200 OK\nX-HMAC-SIGNATURE: {signature}\n{headers}", body);
        using var client = new VeriffClient(Clients.VeriffOptions(server.Address.AbsoluteUri));
        try
        {
            return await client.Attempts.ListPageAsync(Clients.SessionId, TestContext.Current.CancellationToken);
        }
        finally
        {
            await responding;
        }
    }

    private static string Signature(string body) => new HmacSignature(Clients.Secret).Of(Encoding.UTF8.GetBytes(body));

    private static byte[] Compress(string encoding, byte[] body)
    {
        using var compressed = new MemoryStream();
        using (
            Stream stream = encoding switch
            {
                "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest),
                "br" => new BrotliStream(compressed, CompressionLevel.Fastest),
                "identity" => new BufferedStream(compressed),
                _ => new GZipStream(compressed, CompressionLevel.Fastest),
            }
        )
        {
            stream.Write(body);
        }

        return compressed.ToArray();
    }
}
