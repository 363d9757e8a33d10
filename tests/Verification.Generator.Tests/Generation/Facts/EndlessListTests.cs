using System.Globalization;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>A list whose pages lead on for ever without a new item ends with an exception.</summary>
public sealed class EndlessListTests
{
    [Theory]
    [InlineData("[]", "", "", 1001)]
    [InlineData("[null]", "", "", 1001)]
    [InlineData("[]", ", identity: id", "", 1001)]
    [InlineData("""[{"id":"1"}]""", ", identity: id", "1", 1002)]
    public async Task Pages_without_a_new_item_end_the_list_after_a_thousand(string items, string identity, string read, int requests)
    {
        var page = 0;
        await using var vendor = new LoopbackApi(_ => Page(items, Interlocked.Increment(ref page)));
        var api = await CompiledApi.GenerateAsync(Document(identity));

        var result = await api.RunAsync(
            """
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address });
            var ids = new List<string>();
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            limit.CancelAfter(TimeSpan.FromSeconds(30));
            try { await foreach (var item in client.Items.List().WithCancellation(limit.Token)) ids.Add(item.Id!); return "no end"; }
            catch (PagingException exception) { return string.Join(" ", ids) + ": " + exception.Message; }
            """,
            vendor.Address
        );

        result.ShouldStartWith(read + ": ");
        result.ShouldContain("1000 pages after one another brought no new item");
        vendor.Lines.Count().ShouldBe(requests);
    }

    [Fact]
    public async Task Pages_without_a_new_item_between_others_are_read()
    {
        var page = 0;
        await using var vendor = new LoopbackApi(_ =>
        {
            var number = Interlocked.Increment(ref page);
            return number == 1500
                ? """{"items":[{"id":"last"}]}"""
                : Page(number % 700 == 0 ? $$"""[{"id":"{{number}}"}]""" : "[]", number);
        });
        var api = await CompiledApi.GenerateAsync(Document(identity: ""));

        var ids = await api.RunAsync(
            "using var client = new AcmeClient(new AcmeOptions { BaseUrl = address }); return await Ids(client.Items.List());",
            vendor.Address
        );

        ids.ShouldBe("700 1400 last");
    }

    private static string Page(string items, int number) =>
        $$"""{"items":{{items}},"next":"/items?after={{number.ToString(CultureInfo.InvariantCulture)}}"}""";

    private static string Document(string identity) =>
        $$$$$$"""
            openapi: 3.0.3
            info: {title: Acme, version: '1'}
            servers: [{url: 'https://api.acme.example'}]
            paths:
              /items:
                get:
                  operationId: listItems
                  tags: [Items]
                  x-pagination: {style: next-link, items: items, next: next{{{{{{identity}}}}}}}
                  parameters: [{name: after, in: query, schema: {type: string}}]
                  responses:
                    '200': {description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/Items'}}}}
            components:
              schemas:
                Items:
                  type: object
                  properties: {items: {type: array, items: {$ref: '#/components/schemas/Item'}}, next: {type: string}}
                Item: {type: object, properties: {id: {type: string}}}
            """;
}
