using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>Responses that are no JSON: what the vendor sends must not reach the caller changed, half or as another exception.</summary>
public sealed class DownloadTests
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        paths:
          /items/file:
            get:
              operationId: getItemFile
              tags: [Items]
              responses: {'200': {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}}
            head:
              operationId: probeItemFile
              tags: [Items]
              responses: {'200': {description: ok}}
          /items/text:
            get:
              operationId: getItemText
              tags: [Items]
              responses: {'200': {description: ok, content: {text/plain: {schema: {type: string}}}}}
          /items:
            get:
              operationId: getItem
              tags: [Items]
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
        components: {schemas: {Item: {type: object, properties: {id: {type: string}}}}}
        """;

    private const string ReadAll = """
        try
        {
            await using var stream = await client.Items.GetItemFileAsync(token);
            using var copy = new System.IO.MemoryStream();
            await stream.CopyToAsync(copy, token);
            return System.Text.Encoding.ASCII.GetString(copy.ToArray());
        }
        catch (Exception exception)
        {
            return exception.GetType().FullName + ": " + exception;
        }
        """;

    [Fact]
    public async Task A_body_that_is_said_to_have_no_compression_has_none()
    {
        (await RunAsync(ReadAll, "HTTP/1.1 200 OK\nContent-Encoding: identity\nContent-Length: 3\nConnection: close\n\nabc")).ShouldBe(
            "abc"
        );
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 9\nConnection: close\n\nabc")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nConnection: close\n\nplanted\nabc")]
    public async Task A_body_that_is_not_complete_is_an_error_that_does_not_quote_it(string response)
    {
        var outcome = await RunAsync(ReadAll, response);

        outcome.ShouldStartWith(
            "System.IO.IOException: System.IO.IOException: acme getItemFile: the connection was lost while the response was read."
        );
        outcome.ShouldNotContain("70-6C-61-6E");
    }

    [Fact]
    public async Task A_stream_that_was_disposed_is_not_at_its_end()
    {
        var outcome = await RunAsync(
            """
            var stream = await client.Items.GetItemFileAsync(token);
            stream.ReadByte();
            await stream.DisposeAsync();
            try
            {
                return (await stream.ReadAsync(new byte[5], token)).ToString() + stream.ReadByte();
            }
            catch (ObjectDisposedException)
            {
                return "disposed";
            }
            """,
            "HTTP/1.1 200 OK\nContent-Length: 3\nConnection: close\n\nabc"
        );

        outcome.ShouldBe("disposed");
    }

    [Theory]
    [InlineData("Content-Length: 500000000\n")]
    [InlineData("Content-Length: 500\nContent-Encoding: gzip\n")]
    public async Task A_response_to_HEAD_has_no_body_whatever_its_headers_say(string headers)
    {
        var outcome = await RunAsync(
            """await client.Items.ProbeItemFileAsync(token); return "fine";""",
            $"HTTP/1.1 200 OK\n{headers}Connection: close\n\n"
        );

        outcome.ShouldBe("fine");
    }

    [Fact]
    public async Task A_character_set_that_is_switched_off_is_no_text()
    {
        var outcome = await RunAsync(
            """
            try { return await client.Items.GetItemTextAsync(token); }
            catch (Exception exception) { return exception.GetType().Name; }
            """,
            "HTTP/1.1 200 OK\nContent-Type: text/plain; charset=utf-7\nContent-Length: 3\nConnection: close\n\nabc"
        );

        outcome.ShouldBe("ResponseFormatException");
    }

    private static async Task<string> RunAsync(string body, string response)
    {
        var api = await CompiledApi.GenerateAsync(Document);
        api.Warnings.ShouldBeEmpty();
        await using var server = new LoopbackApi(_ => response);
        return await api.RunAsync(
            $$"""
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, Retry = new RetryOptions { MaximumRetries = 0 } });
            {{body}}
            """,
            server.Address
        );
    }
}
