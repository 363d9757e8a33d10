using System.Text;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>Each kind of body and parameter, as it stands on the wire.</summary>
public sealed class BodyFactTests
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        paths:
          /items/{id}:
            patch:
              operationId: patchItem
              tags: [Items]
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer}}
                - {name: X-Tenant, in: header, schema: {type: string}}
                - {name: X-Kinds, in: header, schema: {type: array, items: {type: string}}}
                - {name: theme, in: cookie, schema: {type: string}}
              requestBody: {required: true, content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/Item'}}}}
              responses: {'200': {description: ok, content: {application/vnd.acme+json: {schema: {$ref: '#/components/schemas/Item'}}}}}
            get:
              operationId: getItemFile
              tags: [Items]
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses: {'200': {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}}
          /zone{z}/z{z}.xml:
            get:
              operationId: getZone
              tags: [Items]
              parameters: [{name: z, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: ok, content: {text/plain: {schema: {type: string}}}}}
          /forms:
            post:
              operationId: sendForm
              tags: [Items]
              requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Form'}, encoding: {address: {style: deepObject, explode: true}}}}}
              responses: {'204': {description: ok}}
          /files:
            post:
              operationId: sendFiles
              tags: [Items]
              requestBody: {required: true, content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Upload'}}}}
              responses: {'204': {description: ok}}
            put:
              operationId: putFile
              tags: [Items]
              requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
              responses: {'204': {description: ok}}
          /notes:
            put:
              operationId: putNote
              tags: [Items]
              requestBody: {required: true, content: {text/plain: {schema: {type: string}}}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Item: {type: object, properties: {id: {type: string}, name: {type: string}, tags: {type: array, items: {type: string}}}}
            Address: {type: object, properties: {city: {type: string}}}
            Form: {type: object, properties: {To: {type: string}, Tags: {type: array, items: {type: string}}, address: {$ref: '#/components/schemas/Address'}, meta: {$ref: '#/components/schemas/Address'}, count: {type: integer}}}
            Upload: {type: object, required: [file], properties: {name: {type: string}, file: {type: string, format: binary}, meta: {$ref: '#/components/schemas/Address'}}}
        """;

    [Fact]
    public async Task A_body_of_JSON_has_the_media_type_of_the_document_and_only_what_was_set()
    {
        await using var server = await RunAsync(
            """
            await client.Items.PatchAsync(7, new Item { Name = "n" }, new PatchItemQuery { XTenant = "t-1", XKinds = ["a", "b"], Theme = "a b" }, token);
            return "";
            """,
            "{}"
        );

        server.Lines.ShouldBe(["PATCH /items/7 HTTP/1.1"]);
        server.Header("Content-Type").ShouldBe("application/merge-patch+json");
        server.Header("Accept").ShouldBe("application/vnd.acme+json");
        server.Header("X-Tenant").ShouldBe("t-1");
        server.Header("X-Kinds").ShouldBe("a,b");
        server.Header("Cookie").ShouldBe("theme=a%20b");
        server.Bodies.ShouldBe(["""{"name":"n"}"""]);
    }

    [Theory]
    [InlineData("new Item { Name = \"n\" }", """{"name":"n"}""")]
    [InlineData("new Item { Tags = [] }", """{"tags":[]}""")]
    [InlineData("new Item { Tags = [\"a\"] }", """{"tags":["a"]}""")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<Item>(\"{\\\"id\\\":\\\"1\\\",\\\"x\\\":null}\")!", """{"id":"1","x":null}""")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<Item>(\"{\\\"tags\\\":[]}\")!", """{"tags":[]}""")]
    [InlineData(
        "new Item { AdditionalProperties = new Dictionary<string, System.Text.Json.JsonElement> { [\"name\"] = System.Text.Json.JsonElement.Parse(\"null\") } }",
        """{"name":null}"""
    )]
    public async Task A_list_that_was_not_set_is_not_sent_and_null_can_be(string item, string body)
    {
        await using var server = await RunAsync($"""await client.Items.PatchAsync(7, {item}, token); return "";""", "{}");

        server.Bodies.ShouldBe([body]);
    }

    [Fact]
    public async Task A_form_repeats_lists_writes_objects_as_JSON_and_deep_ones_in_brackets()
    {
        await using var server = await RunAsync(
            """
            await client.Items.SendFormAsync(new Form { To = "+49 1&2=ü", Tags = ["a", "b"], Address = new Address { City = "Köln" }, Meta = new Address { City = "x" }, Count = 3 }, token);
            return "";
            """,
            "HTTP/1.1 204 No Content\nConnection: close\n\n"
        );

        server.Header("Content-Type").ShouldBe("application/x-www-form-urlencoded");
        server.Bodies.ShouldBe([
            "To=%2B49+1%262%3D%C3%BC&Tags=a&Tags=b&address%5Bcity%5D=K%C3%B6ln&meta=%7B%22city%22%3A%22x%22%7D&count=3",
        ]);
    }

    [Fact]
    public async Task Parts_have_their_names_media_types_and_file_names()
    {
        await using var server = await RunAsync(
            """
            using var stream = new System.IO.MemoryStream([1, 2, 255]);
            await client.Items.SendFilesAsync(new SendFilesBody { Name = "n", File = new FilePart(stream, "a\"b.png") { MediaType = "image/png" }, Meta = new Address { City = "x" } }, token);
            return stream.CanRead.ToString();
            """,
            "HTTP/1.1 204 No Content\nConnection: close\n\n"
        );

        var boundary = server.Header("Content-Type").ShouldNotBeNull().Split("boundary=")[1].Trim('"');
        server.Header("Content-Type").ShouldNotBeNull().ShouldStartWith("multipart/form-data; boundary=");
        server.Bodies.ShouldBe([
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nn\r\n"
                + $"--{boundary}\r\nContent-Type: image/png\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b.png\"\r\n\r\n\u0001\u0002\u00ff\r\n"
                + $"--{boundary}\r\nContent-Type: application/json\r\nContent-Disposition: form-data; name=\"meta\"\r\n\r\n{{\"city\":\"x\"}}\r\n--{boundary}--\r\n",
        ]);
    }

    [Fact]
    public async Task A_stream_is_sent_as_it_is_and_left_open()
    {
        await using var server = await RunAsync(
            """
            using var stream = new System.IO.MemoryStream([9, 1, 2, 255]) { Position = 1 };
            await client.Items.PutFileAsync(stream, token);
            return stream.CanRead.ToString();
            """,
            "HTTP/1.1 204 No Content\nConnection: close\n\n",
            "True"
        );

        server.Header("Content-Type").ShouldBe("application/octet-stream");
        server.Header("Content-Length").ShouldBe("3");
        server.Bodies.ShouldBe(["\u0001\u0002\u00ff"]);
    }

    [Fact]
    public async Task Text_is_sent_as_UTF_8()
    {
        await using var server = await RunAsync(
            """await client.Items.PutNoteAsync("Grüße", token); return "";""",
            "HTTP/1.1 204 No Content\nConnection: close\n\n"
        );

        server.Header("Content-Type").ShouldNotBeNull().ShouldStartWith("text/plain");
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(server.Bodies[0])).ShouldBe("Grüße");
    }

    [Theory]
    [InlineData("Content-Type: text/plain\n", "h\u00c3\u00a9")]
    [InlineData("Content-Type: text/plain; charset=iso-8859-1\n", "h\u00e9")]
    public async Task A_response_of_text_is_read_by_its_character_set_and_one_parameter_stands_in_two_places(string header, string bytes)
    {
        await using var server = await RunAsync(
            """return await client.Items.GetZoneAsync("a", token);""",
            $"HTTP/1.1 200 OK\n{header}Content-Length: {bytes.Length}\nConnection: close\n\n{bytes}",
            "hé"
        );

        server.Lines.ShouldBe(["GET /zonea/za.xml HTTP/1.1"]);
        server.Header("Accept").ShouldBe("text/plain");
    }

    [Fact]
    public async Task A_response_of_bytes_is_a_stream_that_the_caller_reads_to_its_end()
    {
        await using var server = await RunAsync(
            """
            await using var stream = await client.Items.GetItemFileAsync(5, token);
            using var copy = new System.IO.MemoryStream();
            await stream.CopyToAsync(copy, token);
            return Convert.ToHexString(copy.ToArray());
            """,
            "HTTP/1.1 200 OK\nContent-Type: application/pdf\nContent-Length: 3\nConnection: close\n\n\u0001\u0002\u00ff",
            "0102FF"
        );

        server.Header("Accept").ShouldBe("application/pdf");
        server.Header("Accept-Encoding").ShouldBe("identity");
    }

    private static async Task<LoopbackApi> RunAsync(string body, string response, string? expected = null)
    {
        var api = await CompiledApi.GenerateAsync(Document);
        api.Warnings.ShouldBeEmpty();
        var server = new LoopbackApi(_ => response);
        var result = await api.RunAsync(
            $$"""using var client = new AcmeClient(new AcmeOptions { BaseUrl = address }); {{body}}""",
            server.Address
        );
        if (expected is not null)
            result.ShouldBe(expected);
        return server;
    }
}
