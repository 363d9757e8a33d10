using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>What the member that names the next page may be.</summary>
public sealed class NextMemberTests
{
    [Theory]
    [InlineData("{type: integer}", "2")]
    [InlineData("{type: integer, nullable: true}", "2")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/Number'}]}", "2")]
    [InlineData("{type: string, format: uuid, maxLength: 9}", "\"2\"")]
    [InlineData("{$ref: '#/components/schemas/Text'}", "\"2\"")]
    [InlineData("{oneOf: [{$ref: '#/components/schemas/Text'}]}", "\"2\"")]
    public async Task A_token_is_a_text_or_a_whole_number(string schema, string token)
    {
        await using var vendor = new LoopbackApi(line =>
            line.Contains("after=2 ", StringComparison.Ordinal)
                ? """{"items":[{"id":"b"}],"meta":{"next":null}}"""
                : $$$"""{"items":[{"id":"a"}],"meta":{"next":{{{token}}}}}"""
        );
        var api = await CompiledApi.GenerateAsync(Document("token, token: after", schema));

        var ids = await api.RunAsync(
            "using var client = new AcmeClient(new AcmeOptions { BaseUrl = address }); return await Ids(client.Items.List());",
            vendor.Address
        );

        ids.ShouldBe("a b");
        api.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("token, token: after", "{type: string, enum: [a]}")]
    [InlineData("token, token: after", "{type: string, format: date-time}")]
    [InlineData("token, token: after", "{type: object, properties: {a: {type: string}}}")]
    [InlineData("token, token: after", "{oneOf: [{type: string}, {type: integer}]}")]
    [InlineData("token, token: after", "{type: boolean}")]
    [InlineData("token, token: after", "{}")]
    [InlineData("next-link", "{type: object, properties: {href: {type: string}}}")]
    [InlineData("next-link", "{type: integer}")]
    public async Task Another_next_page_is_named_with_its_line_and_the_rest_compiles(string style, string schema)
    {
        await using var vendor = new LoopbackApi(_ => """{"items":[{"id":"7"}]}""");
        var api = await CompiledApi.GenerateAsync(Document(style, schema));

        var id = await api.RunAsync(
            """
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address });
            return (await client.Items.ListAsync(null, token)).ItemsValue[0].Id!;
            """,
            vendor.Address
        );

        id.ShouldBe("7");
        var warning = api.Warnings.ShouldHaveSingleItem();
        warning.Reason.ShouldStartWith("'next' names a plain text");
        warning.Position.Line.ShouldBe(9);
    }

    private static string Document(string style, string next) =>
        $$$$$$$"""
            openapi: 3.0.3
            info: {title: Acme, version: '1'}
            servers: [{url: 'https://api.acme.example'}]
            paths:
              /items:
                get:
                  operationId: listItems
                  tags: [Items]
                  x-pagination: {items: items, next: meta.next, style: {{{{{{{style}}}}}}}}
                  parameters: [{name: after, in: query, schema: {type: string}}]
                  responses:
                    '200': {description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/Items'}}}}
            components:
              schemas:
                Items:
                  type: object
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/Item'}}
                    meta: {type: object, properties: {next: {{{{{{{next}}}}}}}}}
                Item: {type: object, properties: {id: {type: string}}}
                Number: {type: integer, format: int64}
                Text: {type: string}
            """;
}
