using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>Responses of success that differ: the caller is told which one came, and nothing of it is lost.</summary>
public sealed class ResponseFactTests
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        paths:
          /jobs:
            post:
              operationId: startJob
              tags: [Jobs]
              responses:
                '200': {description: The finished item., content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}
                '202': {description: The job., content: {application/vnd.acme+json: {schema: {$ref: '#/components/schemas/Later'}}}}
                '204': {description: Nothing to do.}
          /jobs/same:
            post:
              operationId: repeatJob
              tags: [Jobs]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}
                '201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}
          /jobs/maybe:
            get:
              operationId: findJob
              tags: [Jobs]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}
                '204': {description: none, content: {application/json: {}}}
          /jobs/ids:
            get:
              operationId: findIds
              tags: [Jobs]
              responses:
                '200': {description: ok, content: {application/json: {schema: {type: array, items: {type: integer}}}}}
                '202': {description: later, content: {text/plain: {schema: {type: string}}}}
          /jobs/file:
            get:
              operationId: getFile
              tags: [Jobs]
              responses:
                '200': {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}
                '202': {description: later, content: {application/json: {schema: {$ref: '#/components/schemas/Later'}}}}
          /jobs/any:
            get:
              operationId: getAny
              tags: [Jobs]
              responses: {default: {description: ok, content: {application/json: {}}}}
          /jobs/default:
            get:
              operationId: getDefault
              tags: [Jobs]
              responses:
                '404': {description: none}
                default: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}
        components:
          schemas:
            Done: {type: object, required: [id], properties: {id: {type: string}}}
            Later: {type: object, required: [job], properties: {job: {type: string}}}
        """;

    [Fact]
    public async Task Bodies_that_differ_are_told_apart_by_the_status()
    {
        await using var server = await RunAsync(
            """
            string Tell(StartJobResponse response) => $"{(int)response.Status} {response.Ok?.Id} {response.Accepted?.Job};";
            return Tell(await client.Jobs.StartAsync(token)) + Tell(await client.Jobs.StartAsync(token))
                + Tell(await client.Jobs.StartAsync(token)) + Tell(await client.Jobs.StartAsync(token));
            """,
            "200 1 ;202  2;204  ;201 3 ;",
            """200 {"id":"1"}""",
            """202 {"job":"2"}""",
            "204 ",
            """201 {"id":"3"}"""
        );

        server.Header("Accept").ShouldBe("application/json, application/vnd.acme+json");
    }

    [Fact]
    public async Task What_a_status_requires_is_checked_by_its_own_schema()
    {
        await using var server = await RunAsync(
            """
            try { await client.Jobs.StartAsync(token); return "read"; }
            catch (ResponseFormatException exception) { return exception.Path!; }
            """,
            "$.job",
            """202 {"id":"1"}"""
        );
    }

    [Fact]
    public async Task A_success_without_a_body_beside_one_with_a_body_is_null()
    {
        await using var server = await RunAsync(
            """
            Done? first = await client.Jobs.FindAsync(token);
            Done? second = await client.Jobs.FindAsync(token);
            Done same = await client.Jobs.RepeatAsync(token);
            return $"{first?.Id} {second is null} {same.Id}";
            """,
            "1 True 2",
            """200 {"id":"1"}""",
            "204 ",
            """201 {"id":"2"}"""
        );
    }

    [Fact]
    public async Task A_list_and_a_text_are_told_apart()
    {
        await using var server = await RunAsync(
            """
            var list = await client.Jobs.FindIdsAsync(token);
            var text = await client.Jobs.FindIdsAsync(token);
            return $"{string.Join(",", list.Ok!)} {list.Accepted is null} {text.Ok is null} {text.Accepted}";
            """,
            "1,2 True True wait",
            "200 [1,2]",
            "202 wait"
        );

        server.Header("Accept").ShouldBe("application/json, text/plain");
    }

    [Fact]
    public async Task A_file_is_a_stream_and_its_job_is_read()
    {
        await using var server = await RunAsync(
            """
            var later = await client.Jobs.GetFileAsync(token);
            var file = await client.Jobs.GetFileAsync(token);
            await using var stream = file.Ok!;
            using var reader = new System.IO.StreamReader(stream);
            return $"{later.Ok is null} {later.Accepted!.Job} {await reader.ReadToEndAsync(token)}";
            """,
            "True 7 bytes",
            """202 {"job":"7"}""",
            "200 bytes"
        );
    }

    [Fact]
    public async Task The_default_response_is_the_result_where_no_success_is_named_and_without_a_schema_it_is_any_JSON()
    {
        await using var server = await RunAsync(
            """
            var item = await client.Jobs.GetDefaultAsync(token);
            OpenJson? any = await client.Jobs.GetAnyAsync(token);
            return $"{item.Id} {any!.GetRawText()}";
            """,
            """1 [1,{"a":null}]""",
            """200 {"id":"1"}""",
            """200 [1,{"a":null}]"""
        );
    }

    private static async Task<LoopbackApi> RunAsync(string body, string expected, params string[] responses)
    {
        var api = await CompiledApi.GenerateAsync(Document);
        api.Warnings.ShouldBeEmpty();
        var sent = 0;
        var server = new LoopbackApi(_ =>
        {
            var response = responses[sent++];
            return $"HTTP/1.1 {response[..3]} Status\nContent-Length: {response.Length - 4}\nConnection: close\n\n{response[4..]}";
        });
        var result = await api.RunAsync(
            $$"""using var client = new AcmeClient(new AcmeOptions { BaseUrl = address }); {{body}}""",
            server.Address
        );
        result.ShouldBe(expected);
        return server;
    }
}
