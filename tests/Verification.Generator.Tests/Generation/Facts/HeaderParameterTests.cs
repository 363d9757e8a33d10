using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>Header parameters of any name: those of the body, and those that no caller can set.</summary>
public sealed class HeaderParameterTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        paths:
          /items:
            put:
              operationId: putItem
              tags: [Items]
              parameters:
                - {name: Content-Language, in: header, schema: {type: string}}
                - {name: Content-MD5, in: header, schema: {type: string}}
                - {name: Content-Encoding, in: header, schema: {type: string}}
                - {name: Content-Disposition, in: header, schema: {type: string}}
                - {name: content-range, in: header, schema: {type: string}}
                - {name: Expires, in: header, schema: {type: string}}
                - {name: Last-Modified, in: header, schema: {type: string}}
                - {name: Allow, in: header, schema: {type: string}}
                - {name: Content-Location, in: header, schema: {type: string}}
                - {name: Range, in: header, schema: {type: string}}
              requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
              responses: {'204': {description: x}}
            delete:
              operationId: removeItem
              tags: [Items]
              parameters: [{name: Content-Language, in: header, schema: {type: string}}]
              responses: {'204': {description: x}}
            patch:
              operationId: patchItem
              tags: [Items]
              parameters:
                - {name: host, in: header, required: true, schema: {type: string}}
                - {name: Content-Length, in: header, required: true, schema: {type: integer}}
                - {name: Transfer-Encoding, in: header, schema: {type: string}}
                - {name: Connection, in: header, schema: {type: string}}
                - {name: bad header, in: header, schema: {type: string}}
                - {name: X-Fine, in: header, schema: {type: string}}
              responses: {'204': {description: x}}
        """;

    [Fact]
    public async Task Headers_that_describe_the_body_are_sent_with_it()
    {
        await using var server = await RunAsync(
            """
            await client.Items.PutAsync(
                new System.IO.MemoryStream([65]),
                new PutItemQuery
                {
                    ContentLanguage = "en", ContentMd5 = "abc=", ContentEncoding = "gzip", ContentDisposition = "attachment; filename=x",
                    ContentRange = "bytes 0-0/1", Expires = "Thu, 01 Dec 1994 16:00:00 GMT", LastModified = "never", Allow = "GET",
                    ContentLocation = "/x", Range = "bytes=0-5",
                },
                token);
            """
        );

        server.Header("Content-Language").ShouldBe("en");
        server.Header("Content-MD5").ShouldBe("abc=");
        server.Header("Content-Encoding").ShouldBe("gzip");
        server.Header("Content-Disposition").ShouldBe("attachment; filename=x");
        server.Header("Content-Range").ShouldBe("bytes 0-0/1");
        server.Header("Expires").ShouldBe("Thu, 01 Dec 1994 16:00:00 GMT");
        server.Header("Last-Modified").ShouldBe("never");
        server.Header("Allow").ShouldBe("GET");
        server.Header("Content-Location").ShouldBe("/x");
        server.Header("Range").ShouldBe("bytes=0-5");
        server.Header("Content-Type").ShouldBe("application/octet-stream");
        server.Bodies.ShouldBe(["A"]);
    }

    [Fact]
    public async Task A_header_of_the_body_is_sent_without_one_too()
    {
        await using var server = await RunAsync(
            """await client.Items.RemoveAsync(new RemoveItemQuery { ContentLanguage = "en" }, token);"""
        );

        server.Header("Content-Language").ShouldBe("en");
        server.Bodies.ShouldBe([""]);
    }

    [Fact]
    public async Task A_header_that_no_caller_can_set_is_left_out_by_name_and_the_operation_stays()
    {
        await using var server = await RunAsync("""await client.Items.PatchAsync(new PatchItemQuery { XFine = "x" }, token);""");

        server.Header("X-Fine").ShouldBe("x");
        var warnings = (await CompiledApi.GenerateAsync(Document)).Warnings;
        warnings.Select(warning => warning.Position.Line).ShouldBe([31, 32, 33, 34, 35]);
        warnings.ShouldAllBe(warning => warning.Code == "VG2001");
        warnings[0].Reason.ShouldBe("the header parameter 'host' is not sent: HTTP itself decides that header.");
        warnings[4].Reason.ShouldBe("the header parameter 'bad header' is not sent: no header can have this name.");
    }

    private static async Task<LoopbackApi> RunAsync(string body)
    {
        var api = await CompiledApi.GenerateAsync(Document);
        var server = new LoopbackApi(_ => "HTTP/1.1 204 No Content\nConnection: close\n\n");
        await api.RunAsync(
            $$"""using var client = new AcmeClient(new AcmeOptions { BaseUrl = address }); {{body}} return "";""",
            server.Address
        );
        return server;
    }
}
