using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Verification.Generated.Twilio;

namespace Verification.Generated.Tests.Http;

/// <summary>Malicious bodies, on real sockets.</summary>
public sealed class BoundsTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_decompression_bomb_stops_at_the_largest_body_allowed(string encoding)
    {
        var bomb = Bomb(encoding, megabytes: 64);

        (
            await Should.ThrowAsync<ResponseTooLargeException>(() =>
                RequestAsync(200, $"Content-Encoding: {encoding}\nContent-Length: {bomb.Length}", bomb)
            )
        ).MaximumBytes.ShouldBe(1_000_000);

        bomb.Length.ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public async Task An_error_that_is_a_bomb_is_still_its_status()
    {
        var bomb = Bomb("gzip", megabytes: 64);

        var exception = await Should.ThrowAsync<VerificationApiException>(() =>
            RequestAsync(403, $"Content-Encoding: gzip\nContent-Length: {bomb.Length}", bomb)
        );

        exception.Status.ShouldBe(HttpStatusCode.Forbidden);
        exception.Body.Length.ShouldBeLessThanOrEqualTo(4096);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Bytes_that_do_not_decompress_are_a_format_error(string encoding)
    {
        var body = "this was never compressed"u8.ToArray();

        await Should.ThrowAsync<ResponseFormatException>(() =>
            RequestAsync(200, $"Content-Encoding: {encoding}\nContent-Length: {body.Length}", body)
        );
        (
            await Should.ThrowAsync<VerificationApiException>(() =>
                RequestAsync(401, $"Content-Encoding: {encoding}\nContent-Length: {body.Length}", body)
            )
        ).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("text/html", """{"code":20404}""", "20404")]
    [InlineData("application/json; charset=utf-16", """{"code":20404}""", "20404")]
    [InlineData("nonsense", """{"code":20404}""", "20404")]
    [InlineData("application/json", "<html>404</html>", null)]
    [InlineData("application/json", "", null)]
    public async Task A_wrong_content_type_changes_nothing(string type, string body, string? code)
    {
        var exception = await Should.ThrowAsync<VerificationApiException>(() =>
            RequestAsync(404, $"Content-Type: {type}\nContent-Length: {body.Length}", Encoding.ASCII.GetBytes(body))
        );

        exception.Code.ShouldBe(code);
        exception.Body.ShouldBe(body);
    }

    [Theory]
    [InlineData(64, JsonValueKind.Array)]
    [InlineData(400_000, JsonValueKind.String)]
    public async Task Only_the_size_limits_the_nesting_of_unknown_values(int depth, JsonValueKind kind)
    {
        var body = Encoding.ASCII.GetBytes("""{"sid":"VL1","new":""" + new string('[', depth) + new string(']', depth) + "}");

        (await RequestAsync(200, $"Content-Length: {body.Length}", body)).AdditionalProperties["new"].ValueKind.ShouldBe(kind);
    }

    private static async Task<Attempt> RequestAsync(int status, string headers, byte[] body)
    {
        using var server = new LoopbackVendor();
        using var client = new TwilioVerifyClient(
            new TwilioVerifyOptions
            {
                AccountSid = "AC1",
                AuthToken = "t",
                BaseUrl = server.Address,
                MaximumResponseBytes = 1_000_000,
                Retry = Clients.Once(),
            }
        );
        var responding = server.RespondAsync($"HTTP/1.1 {status} x\n{headers}", body);
        try
        {
            return await client.Attempts.GetAsync("VL1", TestContext.Current.CancellationToken);
        }
        finally
        {
            await responding;
        }
    }

    private static byte[] Bomb(string encoding, int megabytes)
    {
        using var compressed = new MemoryStream();
        using (
            Stream stream =
                encoding == "br"
                    ? new BrotliStream(compressed, CompressionLevel.Fastest)
                    : new GZipStream(compressed, CompressionLevel.Optimal)
        )
        {
            var megabyte = new byte[1024 * 1024];
            for (var count = 0; count < megabytes; count++)
                stream.Write(megabyte);
        }

        return compressed.ToArray();
    }
}
