using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>What a document declares as a success is one, whatever its status; what it does not declare is not.</summary>
public sealed class DeclaredSuccessTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        paths:
          /range: {get: {operationId: getRange, tags: [Items], responses: {'2XX': {$ref: '#/components/responses/Item'}}}}
          /part: {get: {operationId: getPart, tags: [Items], responses: {'206': {$ref: '#/components/responses/Item'}}}}
          /default: {get: {operationId: getDefault, tags: [Items], responses: {default: {$ref: '#/components/responses/Item'}}}}
          /whole: {get: {operationId: getWhole, tags: [Items], responses: {'200': {$ref: '#/components/responses/Item'}, default: {description: error}}}}
          /several:
            get:
              operationId: getSeveral
              tags: [Items]
              responses:
                '200': {$ref: '#/components/responses/Item'}
                '207': {description: many, content: {application/json: {schema: {type: array, items: {type: string}}}}}
          /file:
            get:
              operationId: getFile
              tags: [Items]
              responses:
                '200': {description: ok, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
                '206': {description: part, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
            head: {operationId: probeFile, tags: [Items], responses: {'200': {$ref: '#/components/responses/Item'}}}
          /done: {post: {operationId: finish, tags: [Items], responses: {'226': {description: done}}}}
        components:
          responses: {Item: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
          schemas: {Item: {type: object, required: [id], properties: {id: {type: string}}}}
        """;

    private const string Item = """{"id":"1"}""";

    [Theory]
    [InlineData("(await client.Items.GetRangeAsync(token)).Id", 207, Item, "1")]
    [InlineData("(await client.Items.GetRangeAsync(token)).Id", 299, Item, "1")]
    [InlineData("(await client.Items.GetPartAsync(token)).Id", 206, Item, "1")]
    [InlineData("(await client.Items.GetDefaultAsync(token)).Id", 226, Item, "1")]
    [InlineData("(await client.Items.GetSeveralAsync(token)).Status207?[0]", 207, """["a"]""", "a")]
    [InlineData("await new System.IO.StreamReader(await client.Items.GetFileAsync(token)).ReadToEndAsync()", 206, "abc", "abc")]
    [InlineData("await client.Items.FinishAsync(token).ContinueWith(task => task.Status.ToString())", 226, "", "RanToCompletion")]
    public async Task A_declared_success_is_one(string call, int status, string body, string expected) =>
        (await RunAsync(call, status, body)).ShouldBe(expected);

    [Theory]
    [InlineData("(await client.Items.GetWholeAsync(token)).Id", 206)]
    [InlineData("(await client.Items.GetWholeAsync(token)).Id", 207)]
    [InlineData("(await client.Items.GetPartAsync(token)).Id", 207)]
    [InlineData("(await client.Items.GetSeveralAsync(token)).Ok?.Id", 206)]
    [InlineData("(await client.Items.GetDefaultAsync(token)).Id", 400)]
    [InlineData("(await client.Items.GetRangeAsync(token)).Id", 300)]
    public async Task What_the_document_does_not_declare_is_refused(string call, int status) =>
        (await RunAsync(call, status, Item)).ShouldBe($"VerificationApiException {status}");

    [Fact]
    public async Task HEAD_returns_nothing_to_read_whatever_the_document_says_of_its_body()
    {
        var outcome = await RunAsync(
            """await client.Items.ProbeFileAsync(token).ContinueWith(task => task.Exception?.InnerException?.Message ?? "fine")""",
            200,
            ""
        );

        outcome.ShouldBe("fine");
        (await CompiledApi.GenerateAsync(Document)).Code.ShouldContain("virtual Task ProbeFileAsync(");
    }

    private static async Task<string> RunAsync(string call, int status, string body)
    {
        var api = await CompiledApi.GenerateAsync(Document);
        api.Warnings.ShouldBeEmpty();
        await using var server = new LoopbackApi(_ => $"HTTP/1.1 {status} X\nContent-Length: {body.Length}\nConnection: close\n\n{body}");
        return await api.RunAsync(
            $$"""
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, Retry = new RetryOptions { MaximumRetries = 0 } });
            try { return ({{call}})!; }
            catch (VerificationApiException exception) { return exception.GetType().Name + " " + (int)exception.Status; }
            """,
            server.Address
        );
    }
}
