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
        components:
          schemas:
            Item: {type: object, properties: {id: {type: string}}}
            Upload: {type: object, properties: {fäil"x: {type: string, format: binary}, note: {type: string}}}
        """;

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
