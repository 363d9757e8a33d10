using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>Lists whose pages are counted, or named by the header Link, and lists that are bare arrays, over a real socket.</summary>
public sealed class ListStyleTests
{
    private const string List = "return await Ids(client.Items.List());";
    private const string Offset = "style: offset, offset: offset";
    private const string Number = "style: page-number, page: page";

    [Theory]
    [InlineData(Offset, "", "/items?limit=3 /items?limit=3&offset=3 /items?limit=3&offset=6 /items?limit=3&offset=8")]
    [InlineData(Offset, ", total: meta.total", "/items?limit=3 /items?limit=3&offset=3 /items?limit=3&offset=6")]
    [InlineData(Offset, ", more: meta.more", "/items?limit=3 /items?limit=3&offset=3 /items?limit=3&offset=6")]
    [InlineData(Offset, ", short-page-is-last: true", "/items?limit=3 /items?limit=3&offset=3 /items?limit=3&offset=6")]
    [InlineData(Number, "", "/items?limit=3 /items?limit=3&page=2 /items?limit=3&page=3 /items?limit=3&page=4")]
    [InlineData(Number, ", total: meta.total", "/items?limit=3 /items?limit=3&page=2 /items?limit=3&page=3")]
    [InlineData(Number, ", more: meta.more", "/items?limit=3 /items?limit=3&page=2 /items?limit=3&page=3")]
    [InlineData(Number, ", short-page-is-last: true", "/items?limit=3 /items?limit=3&page=2 /items?limit=3&page=3")]
    [InlineData(Number, ", first-page: 0", "/items?limit=3 /items?limit=3&page=1 /items?limit=3&page=2 /items?limit=3&page=3", 0)]
    public async Task Every_item_is_listed_once_and_the_list_ends_as_the_document_says(
        string style,
        string end,
        string requests,
        int firstPage = 1
    )
    {
        await using var vendor = new LoopbackApi(new CountedItems(8) { FirstPage = firstPage }.Respond);
        var api = await CompiledApi.GenerateAsync(Document($"{style}{end}"));

        (await RunAsync(api, List, vendor)).ShouldBe("1 2 3 4 5 6 7 8");

        Targets(vendor).ShouldBe(requests);
    }

    [Theory]
    [InlineData(Offset, "")]
    [InlineData(Offset, ", total: meta.total")]
    [InlineData(Offset, ", more: meta.more")]
    [InlineData(Number, "")]
    [InlineData(Number, ", total: meta.total")]
    [InlineData(Number, ", more: meta.more")]
    public async Task A_vendor_that_allows_fewer_items_than_requested_loses_none(string style, string end)
    {
        await using var vendor = new LoopbackApi(new CountedItems(7) { Cap = 2 }.Respond);
        var api = await CompiledApi.GenerateAsync(Document($"{style}{end}"));

        (await RunAsync(api, List, vendor)).ShouldBe("1 2 3 4 5 6 7");
    }

    [Theory]
    [InlineData(Offset)]
    [InlineData(Number)]
    public async Task A_wrong_total_loses_no_item(string style)
    {
        await using var vendor = new LoopbackApi(new CountedItems(8) { Total = "2" }.Respond);
        var api = await CompiledApi.GenerateAsync(Document($"{style}, total: meta.total"));

        (await RunAsync(api, List, vendor)).ShouldBe("1 2 3 4 5 6 7 8");
    }

    [Theory]
    [InlineData(Offset, 1)]
    [InlineData(Offset, 4)]
    [InlineData(Number, 1)]
    [InlineData(Number, 4)]
    public async Task Reading_ahead_gives_the_same_items_and_requests_nothing_twice(string style, int readAhead)
    {
        await using var vendor = new LoopbackApi(new CountedItems(20).Respond);
        var api = await CompiledApi.GenerateAsync(Document($"{style}, total: meta.total"));

        var ids = await RunAsync(api, List, vendor, $", Paging = {{ ReadAhead = {readAhead} }}");

        ids.ShouldBe(string.Join(' ', Enumerable.Range(1, 20)));
        vendor.Lines.Count().ShouldBe(7);
        vendor.Lines.Distinct().Count().ShouldBe(7);
    }

    [Theory]
    [InlineData(Offset, "3", "6", "8")]
    [InlineData(Number, "2:3:3", "3:3:6", "4:3:8")]
    public async Task A_checkpoint_continues_at_the_next_item(string style, string second, string third, string fourth)
    {
        await using var vendor = new LoopbackApi(new CountedItems(8).Respond);
        var api = await CompiledApi.GenerateAsync(Document(style));

        var pages = new List<string>();
        for (var checkpoint = ""; checkpoint != "end"; checkpoint = pages[^1].Split('|')[1])
        {
            pages.Add(
                await RunAsync(
                    api,
                    $$"""
                    var from = "{{checkpoint}}" is { Length: > 0 } text ? Checkpoint.Parse(text) : null;
                    await foreach (var page in client.Items.List(new() { State = "open" }).Pages(from))
                        return string.Join(",", page.Items.Select(item => item.Id)) + "|" + (page.Next.IsEnd ? "end" : page.Next.ToString());
                    return "";
                    """,
                    vendor
                )
            );
        }

        pages.Select(page => page.Split('|')[0]).ShouldBe(["1,2,3", "4,5,6", "7,8", ""]);
        pages.SkipLast(1).Select(page => CursorOf(page.Split('|')[1])).ShouldBe([second, third, fourth]);
        Targets(vendor).Split(' ').ShouldAllBe(target => target.Contains("state=open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_checkpoint_of_numbered_pages_keeps_their_size()
    {
        await using var vendor = new LoopbackApi(new CountedItems(8).Respond);
        var api = await CompiledApi.GenerateAsync(Document(Number));

        var ids = await RunAsync(
            api,
            """
            Checkpoint? checkpoint = null;
            await foreach (var page in client.Items.List().Pages(pageSize: 2)) { checkpoint = page.Next; break; }
            var ids = new List<string>();
            await foreach (var page in client.Items.List().Pages(checkpoint, pageSize: 3)) ids.AddRange(page.Items.Select(item => item.Id!));
            return string.Join(" ", ids);
            """,
            vendor
        );

        ids.ShouldBe("3 4 5 6 7 8");
    }

    [Theory]
    [InlineData(Offset, "-1")]
    [InlineData(Offset, "0")]
    [InlineData(Offset, "3&state=closed")]
    [InlineData(Offset, "9999999999999999")]
    [InlineData(Number, "2")]
    [InlineData(Number, "2:x:3")]
    [InlineData(Number, "1:3:0")]
    [InlineData(Number, "2:3:3:3")]
    public async Task A_cursor_that_is_not_one_of_the_list_is_refused(string style, string cursor)
    {
        await using var vendor = new LoopbackApi(new CountedItems(8).Respond);
        var api = await CompiledApi.GenerateAsync(Document(style));

        const string First =
            """await foreach (var page in client.Items.List(new() { State = "open" }).Pages()) return page.Next.ToString(); return "";""";
        var forged = WithCursor(await RunAsync(api, First, vendor), cursor);

        var refusal = await RunAsync(
            api,
            $$"""
            var list = client.Items.List(new() { State = "open" });
            try { list.Pages(Checkpoint.Parse("{{forged}}")); return ""; } catch (ArgumentException exception) { return exception.Message; }
            """,
            vendor
        );

        refusal.ShouldContain("its cursor has another form, or changes a filter");
        vendor.Lines.Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(Offset)]
    [InlineData(Number)]
    public async Task A_vendor_that_ignores_the_parameter_does_not_repeat_its_page_for_ever(string style)
    {
        await using var vendor = new LoopbackApi(_ => """{"items":[{"id":"1"},{"id":"2"}]}""");
        var api = await CompiledApi.GenerateAsync(Document(style));

        var result = await RunAsync(
            api,
            """
            var ids = new List<string>();
            try { await foreach (var item in client.Items.List()) ids.Add(item.Id!); return "no end"; }
            catch (PagingException exception) { return string.Join(" ", ids) + ": " + exception.Message; }
            """,
            vendor
        );

        result.ShouldStartWith("1 2: ");
        result.ShouldContain("the same as the page before");
        vendor.Lines.Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_list_may_start_at_an_offset_of_the_caller()
    {
        await using var vendor = new LoopbackApi(new CountedItems(8).Respond);
        var api = await CompiledApi.GenerateAsync(Document(Offset + ", total: meta.total"));

        (await RunAsync(api, "return await Ids(client.Items.List(new() { Offset = 5 }));", vendor)).ShouldBe("6 7 8");

        Targets(vendor).ShouldBe("/items?offset=5&limit=3");
    }

    [Theory]
    [InlineData("""</items?limit=3&cursor=b>; rel="next", </items?limit=3>; rel=first""")]
    [InlineData("""</items?limit=3>; rel="first"; title="a, \"b\"; rel=next", <?limit=3&cursor=b>; REL="prev NEXT" """)]
    [InlineData("</items?limit=3>;rel=prev\nLink: </items?limit=3&cursor=b>;rel=next")]
    public async Task The_header_Link_leads_to_the_next_page(string link)
    {
        await using var vendor = new LoopbackApi(line => Linked(line, link.TrimEnd()));
        var api = await CompiledApi.GenerateAsync(Document("style: link-header"));

        (await RunAsync(api, "return await Ids(client.Items.List(new() { State = \"open\" }));", vendor)).ShouldBe("1 2 3");

        Targets(vendor).ShouldBe("/items?state=open&limit=3 /items?limit=3&cursor=b&state=open");
    }

    [Theory]
    [InlineData("<https://evil.example/items?cursor=b>; rel=next", "another scheme, host, port or user")]
    [InlineData("</other?cursor=b>; rel=next", "another path")]
    [InlineData("</items?cursor=b&state=closed>; rel=next", "changes a filter")]
    [InlineData("</items?cursor=b; rel=next", "RFC 8288")]
    [InlineData("</items?cursor=b>; title=\"next", "RFC 8288")]
    [InlineData("</items?limit=3&state=open>; rel=next", "already read")]
    public async Task A_link_in_a_header_that_cannot_be_trusted_is_refused_after_its_page(string link, string reason)
    {
        await using var vendor = new LoopbackApi(line => Linked(line, link));
        var api = await CompiledApi.GenerateAsync(Document("style: link-header"));

        var result = await RunAsync(
            api,
            """
            var ids = new List<string>();
            try { await foreach (var item in client.Items.List(new() { State = "open" })) ids.Add(item.Id!); return "no end"; }
            catch (PagingException exception) { return string.Join(" ", ids) + ": " + exception.Message; }
            """,
            vendor
        );

        result.ShouldStartWith("1 2: ");
        result.ShouldContain(reason);
        vendor.Lines.Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("style: offset, offset: offset", "/items?limit=3 /items?limit=3&offset=3 /items?limit=3&offset=4")]
    [InlineData("style: page-number, page: page, identity: id", "/items?limit=3 /items?limit=3&page=2 /items?limit=3&page=3")]
    public async Task A_bare_array_is_a_page(string style, string requests)
    {
        await using var vendor = new LoopbackApi(new CountedItems(4) { IsBare = true }.Respond);
        var api = await CompiledApi.GenerateAsync(Bare(style));

        (await RunAsync(api, List, vendor)).ShouldBe("1 2 3 4");

        Targets(vendor).ShouldBe(requests);
    }

    [Fact]
    public async Task A_single_page_of_plain_values_is_a_list()
    {
        await using var vendor = new LoopbackApi(_ => """["a","b"]""");
        var api = await CompiledApi.GenerateAsync(
            Bare("style: single").Replace("items: {$ref: '#/components/schemas/Item'}", "items: {type: string}", StringComparison.Ordinal)
        );

        var values = await RunAsync(
            api,
            """var values = new List<string>(); await foreach (var value in client.Items.List()) values.Add(value); return string.Join(" ", values);""",
            vendor
        );

        values.ShouldBe("a b");
    }

    [Fact]
    public async Task A_bare_array_is_read_ahead_by_the_header_Link()
    {
        await using var vendor = new LoopbackApi(line => Linked(line, "</items?limit=3&cursor=b>; rel=next", isBare: true));
        var api = await CompiledApi.GenerateAsync(Bare("style: link-header"));

        (await RunAsync(api, List, vendor, ", Paging = { ReadAhead = 2 }")).ShouldBe("1 2 3");

        vendor.Lines.Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"items":[]}""")]
    [InlineData("\"text\"")]
    public async Task A_response_that_is_no_array_is_no_empty_page(string body)
    {
        await using var vendor = new LoopbackApi(_ => body);
        var api = await CompiledApi.GenerateAsync(Bare(Offset));

        var result = await RunAsync(
            api,
            "try { return await Ids(client.Items.List()); } catch (ResponseFormatException exception) { return exception.Message; }",
            vendor
        );

        result.ShouldContain("cannot be decoded");
    }

    private static Task<string> RunAsync(CompiledApi api, string body, LoopbackApi vendor, string options = "") =>
        api.RunAsync($$"""using var client = new AcmeClient(new AcmeOptions { BaseUrl = address{{options}} }); {{body}}""", vendor.Address);

    /// <summary>The cursor of a checkpoint, whose text is documented to be Base64url of a checksum and lines.</summary>
    private static string CursorOf(string checkpoint) =>
        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(checkpoint.AsSpan(3)).AsSpan(8)).Split('\n')[^1];

    private static string WithCursor(string checkpoint, string cursor)
    {
        var fields = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(checkpoint.AsSpan(3)).AsSpan(8)).Split('\n');
        var payload = Encoding.UTF8.GetBytes(string.Join('\n', [.. fields[..^1], cursor]));
        return checkpoint[..3] + Base64Url.EncodeToString([.. SHA256.HashData(payload).AsSpan(0, 8), .. payload]);
    }

    private static string Targets(LoopbackApi vendor) => string.Join(' ', vendor.Lines.Select(line => line.Split(' ')[1]));

    private static string Linked(string line, string link, bool isBare = false)
    {
        var isSecond = line.Contains("cursor=b", StringComparison.Ordinal);
        var items = isSecond ? """[{"id":"3"}]""" : """[{"id":"1"},{"id":"2"}]""";
        var body = isBare ? items : $$"""{"items":{{items}}}""";
        var head = isSecond ? "" : $"Link: {link}\n";
        return $"HTTP/1.1 200 OK\nContent-Type: application/json\n{head}Content-Length: {body.Length}\nConnection: close\n\n{body}";
    }

    private static string Bare(string style) =>
        Document(style)
            .Replace("{$ref: '#/components/schemas/ItemPage'}", "{$ref: '#/components/schemas/Items'}", StringComparison.Ordinal)
            .Replace("items: items, ", "", StringComparison.Ordinal);

    private static string Document(string pagination) =>
        $$$$$$"""
            openapi: 3.0.3
            info: {title: Acme, version: '1'}
            servers: [{url: 'https://api.acme.example'}]
            paths:
              /items:
                get:
                  operationId: listItems
                  tags: [Items]
                  x-pagination: {items: items, page-size: limit, maximum-page-size: 3, {{{{{{pagination}}}}}}}
                  parameters:
                    - {name: state, in: query, schema: {type: string}}
                    - {name: offset, in: query, schema: {type: integer}}
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: limit, in: query, schema: {type: integer}}
                  responses:
                    '200': {description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/ItemPage'}}}}
              /items/{id}:
                get:
                  operationId: getItem
                  tags: [Items]
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200': {description: An item., content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
            components:
              schemas:
                Items: {type: array, items: {$ref: '#/components/schemas/Item'}}
                ItemPage:
                  type: object
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/Item'}}
                    meta: {type: object, properties: {total: {type: integer}, more: {type: boolean}}}
                Item: {type: object, properties: {id: {type: string}}}
            """;

    /// <summary>A vendor that counts items or pages.</summary>
    private sealed class CountedItems(int count)
    {
        public int Cap { get; init; } = 100;

        public int FirstPage { get; init; } = 1;

        public string Total { get; init; } = count.ToString(CultureInfo.InvariantCulture);

        public bool IsBare { get; init; }

        public string Respond(string line)
        {
            var query = HttpUtility.ParseQueryString(line.Split(' ')[1].Split('?')[1]);
            var size = Math.Min(Number(query["limit"], 10), Cap);
            var start = query["page"] is { } page ? (Number(page, 1) - FirstPage) * size : Number(query["offset"], 0);
            var end = Math.Min(start + size, count);
            var items = string.Join(',', Enumerable.Range(1, count).Skip(start).Take(size).Select(id => $$"""{"id":"{{id}}"}"""));
            if (IsBare)
                return $"[{items}]";
            var more = end < count ? "true" : "false";
            return $$$$"""{"meta":{"total":{{{{Total}}}},"more":{{{{more}}}}},"items":[{{{{items}}}}]}""";
        }

        private static int Number(string? text, int otherwise) => text is null ? otherwise : int.Parse(text, CultureInfo.InvariantCulture);
    }
}
