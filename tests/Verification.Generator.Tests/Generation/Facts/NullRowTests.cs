using System.Globalization;
using System.Web;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>An element that is null has a place in a counted list, though it is no row.</summary>
public sealed class NullRowTests
{
    private const string Offset = "style: offset, offset: offset";
    private const string Number = "style: page-number, page: page";

    /// <summary>The ids of the elements, 0 for null: the second page has no row at all.</summary>
    private static readonly int[] Elements = [1, 0, 2, 0, 0, 0, 3, 0, 4, 5];

    [Theory]
    [InlineData(Offset, 4)]
    [InlineData(Offset + ", total: total", 4)]
    [InlineData(Offset + ", short-page-is-last: true", 4)]
    [InlineData(Number, 4)]
    [InlineData(Number + ", total: total", 4)]
    [InlineData(Number + ", short-page-is-last: true", 4)]
    public async Task Elements_that_are_null_are_counted_and_are_no_rows(string style, int requests)
    {
        await using var vendor = new LoopbackApi(line => $$"""{"n":{"items":[1]},"items":{{Page(line)}},"total":10}""");
        var api = await CompiledApi.GenerateAsync(Document("items: items, " + style, "Items"));

        (await IdsAsync(api, vendor)).ShouldBe("1 2 3 4 5");

        vendor.Lines.Count().ShouldBe(requests, string.Join(' ', vendor.Lines));
    }

    [Theory]
    [InlineData(Offset)]
    [InlineData(Number)]
    public async Task They_are_counted_in_a_bare_array_and_while_reading_ahead(string style)
    {
        await using var vendor = new LoopbackApi(Page);
        var api = await CompiledApi.GenerateAsync(Document(style, "Bare"));

        (await IdsAsync(api, vendor, "ReadAhead = 2")).ShouldBe("1 2 3 4 5");
    }

    private static Task<string> IdsAsync(CompiledApi api, LoopbackApi vendor, string paging = "") =>
        api.RunAsync(
            $$"""
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, Paging = { {{paging}} } });
            return await Ids(client.Items.List());
            """,
            vendor.Address
        );

    private static string Page(string line)
    {
        var query = HttpUtility.ParseQueryString(line.Split(' ')[1].Split('?')[1]);
        var start = query["page"] is { } page ? (Parse(page) - 1) * 3 : Parse(query["offset"] ?? "0");
        var items = Elements.Skip(start).Take(3).Select(id => id == 0 ? "null" : $$"""{"id":"{{id}}"}""");
        return $"[{string.Join(',', items)}]";
    }

    private static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Document(string pagination, string page) =>
        $$$$$$"""
            openapi: 3.0.3
            info: {title: Acme, version: '1'}
            servers: [{url: 'https://api.acme.example'}]
            paths:
              /items:
                get:
                  operationId: listItems
                  tags: [Items]
                  x-pagination: {page-size: limit, maximum-page-size: 3, {{{{{{pagination}}}}}}}
                  parameters:
                    - {name: offset, in: query, schema: {type: integer}}
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: limit, in: query, schema: {type: integer}}
                  responses:
                    '200': {description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/{{{{{{page}}}}}}'}}}}
            components:
              schemas:
                Bare: {type: array, items: {$ref: '#/components/schemas/Item'}}
                Items:
                  type: object
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/Item'}}
                    total: {type: integer}
                Item: {type: object, properties: {id: {type: string}}}
            """;
}
