using System.Text;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>What a request says of its body is true and can be read: media types, character sets, names of parts, and reserved characters.</summary>
public sealed class SentTextTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        paths:
          /items:
            get:
              operationId: listItems
              tags: [Items]
              parameters:
                - {name: maybe, in: query, schema: {type: array, items: {type: [string, 'null']}}}
                - {name: joined, in: query, explode: false, schema: {type: array, items: {type: [string, 'null']}}}
                - {name: path, in: query, allowReserved: true, schema: {type: string}}
                - {name: paths, in: query, allowReserved: true, explode: false, schema: {type: array, items: {type: string}}}
              responses: {'204': {description: x}}
          /image: {put: {operationId: putImage, tags: [Items], requestBody: {required: true, content: {'image/*': {schema: {type: string, format: binary}}}}, responses: {'204': {description: x}}}}
          /words: {put: {operationId: putWords, tags: [Items], requestBody: {required: true, content: {'text/*': {schema: {type: string}}}}, responses: {'204': {description: x}}}}
          /latin: {put: {operationId: putLatin, tags: [Items], requestBody: {required: true, content: {text/plain; charset=iso-8859-1: {schema: {type: string}}}}, responses: {'204': {description: x}}}}
          /end: {put: {operationId: putEnd, tags: [Items], requestBody: {required: true, content: {'application/merge-patch+json; ': {schema: {$ref: '#/components/schemas/Item'}}}}, responses: {'204': {description: x}}}}
          /json: {put: {operationId: putJson, tags: [Items], requestBody: {required: true, content: {application/json; charset=latin1: {schema: {$ref: '#/components/schemas/Item'}}}}, responses: {'204': {description: x}}}}
          /mixed: {put: {operationId: putMixed, tags: [Items], requestBody: {required: true, content: {multipart/mixed: {schema: {$ref: '#/components/schemas/Upload'}}}}, responses: {'204': {description: x}}}}
          /upload: {put: {operationId: putUpload, tags: [Items], requestBody: {required: true, content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}}}}, responses: {'204': {description: x}}}}
        components:
          schemas:
            Item: {type: object, properties: {id: {type: string}}}
            Upload: {type: object, properties: {fäil"x: {type: string, format: binary}, note: {type: string}}}
        """;

    [Theory]
    [InlineData("PutImageAsync(new System.IO.MemoryStream([65]), token)", "application/octet-stream", "A")]
    [InlineData("PutWordsAsync(\"é\", token)", "text/plain; charset=utf-8", "é")]
    [InlineData("PutLatinAsync(\"é\", token)", "text/plain; charset=utf-8", "é")]
    [InlineData("PutJsonAsync(new Item { Id = \"1\" }, token)", "application/json; charset=utf-8", """{"id":"1"}""")]
    [InlineData("PutEndAsync(new Item { Id = \"1\" }, token)", "application/merge-patch+json", """{"id":"1"}""")]
    public async Task A_body_is_what_its_header_says(string call, string mediaType, string body)
    {
        await using var server = await RunAsync($"await client.Items.{call};");

        server.Header("Content-Type").ShouldBe(mediaType);
        Utf8(server.Bodies[0]).ShouldBe(body);
    }

    [Fact]
    public async Task Parts_that_are_mixed_have_a_boundary()
    {
        await using var server = await RunAsync("await client.Items.PutMixedAsync(new PutMixedBody { Note = \"n\" }, token);");

        var mediaType = server.Header("Content-Type")!;
        mediaType.ShouldStartWith("multipart/mixed; boundary=\"");
        server.Bodies[0].ShouldStartWith("--" + mediaType.Split('"')[1] + "\r\n");
    }

    [Theory]
    [InlineData("a\\\"b.txt", "a%22b.txt")]
    [InlineData("a\\r\\nX: y.txt", "a%0D%0AX: y.txt")]
    [InlineData("häß €.txt", "häß €.txt")]
    [InlineData("a\\\\b%.txt", "a\\b%.txt")]
    public async Task The_names_of_parts_are_UTF8_with_quotes_and_line_breaks_encoded(string name, string sent)
    {
        await using var server = await RunAsync(
            $$"""await client.Items.PutUploadAsync(new PutUploadBody { FäilX = new FilePart(new System.IO.MemoryStream([65]), "{{name}}") }, token);"""
        );

        var body = Utf8(server.Bodies[0]);
        body.ShouldContain($"Content-Disposition: form-data; name=\"fäil%22x\"; filename=\"{sent}\"\r\n");
        body.ShouldNotContain("=?utf-8?");
    }

    [Theory]
    [InlineData("Maybe = [\"a\", null!, \"b\"]", "?maybe=a&maybe=b")]
    [InlineData("Joined = [\"a\", null!, \"b\"]", "?joined=a,b")]
    [InlineData("Maybe = [null!]", "")]
    [InlineData("Path = \"a/b:c?d=e,f;g@h!$'()* x%2Fé\"", "?path=a/b:c?d=e,f;g@h!$'()*%20x%2F%C3%A9")]
    [InlineData("Path = \"a&b=c#d+e[f]100%\"", "?path=a%26b=c%23d%2Be%5Bf%5D100%25")]
    [InlineData("Paths = [\"a/b\", \"c,d\"]", "?paths=a/b,c,d")]
    public async Task A_query_leaves_null_out_and_reserved_characters_as_they_are_where_the_document_says_so(string query, string sent)
    {
        await using var server = await RunAsync($"await client.Items.ListAsync(new ListItemsQuery {{ {query} }}, token);");

        server.Lines.ShouldBe([$"GET /items{sent} HTTP/1.1"]);
    }

    [Fact]
    public async Task A_media_type_that_is_none_is_left_out_by_name()
    {
        var wrong = Document.Replace("'image/*'", "octets: {}, application/pdf", StringComparison.Ordinal);

        var api = await CompiledApi.GenerateAsync(wrong);

        var warning = api.Warnings.ShouldHaveSingleItem();
        warning.Code.ShouldBe("VG2001");
        warning.Reason.ShouldBe("'octets' is no media type such as application/json, so no request can have it.");
        api.Code.ShouldContain("RequestBody.Of(body, \"application/pdf\")");
    }

    [Fact]
    public async Task An_operation_whose_body_has_no_media_type_is_left_out_by_name()
    {
        var api = await CompiledApi.GenerateAsync(Document.Replace("'image/*'", "octets", StringComparison.Ordinal));

        api.Warnings.ShouldHaveSingleItem().Reason.ShouldEndWith("PUT /image is left out.");
        api.Code.ShouldNotContain("PutImageAsync");
    }

    private static string Utf8(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));

    private static async Task<LoopbackApi> RunAsync(string body)
    {
        var api = await CompiledApi.GenerateAsync(Document);
        api.Warnings.ShouldBeEmpty();
        var server = new LoopbackApi(_ => "HTTP/1.1 204 No Content\nConnection: close\n\n");
        await api.RunAsync(
            $$"""using var client = new AcmeClient(new AcmeOptions { BaseUrl = address }); {{body}} return "";""",
            server.Address
        );
        return server;
    }
}
