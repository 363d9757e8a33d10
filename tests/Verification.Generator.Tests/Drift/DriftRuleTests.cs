using Verification.Generator.Contracts.Drift;
using Verification.Generator.Documents;

namespace Verification.Generator.Tests.Drift;

public sealed class DriftRuleTests : DriftTest
{
    private static readonly string Page = OrdersPages.Text("table.md");

    public static TheoryData<string, string, string, string, string?> DocumentChanges =>
        new()
        {
            { "schema: {type: string, format: date-time}}", "schema: {type: string}}", "format-differs", "created_after", "date-time" },
            { "maximum: 100, ", "", "maximum-differs", "limit", "100" },
            { ", default: 20", "", "default-differs", "limit", "20" },
            { "{name: cursor, in: query, ", "{name: cursor, in: query, required: true, ", "required-differs", "cursor", "optional" },
            { "'400':", "'400': {description: Bad.}\n        '409':", "status-not-on-page", "409", "409" },
            { "total: {type: number}", "total: {type: number}\n        tax_rate: {type: number}", "field-not-on-page", "tax_rate", null },
            {
                "  /v1/orders:",
                "  /v1/parcels: {get: {operationId: p, responses: {'200': {description: ok}}}}\n  /v1/orders:",
                "operation-not-on-page",
                "GET /v1/parcels",
                null
            },
            { "https://api.acme.test", "https://eu.acme.test", "server-differs", "GET /v1/orders", "https://api.acme.test" },
            { "total: {type: number}", "total: {type: string}", "page-example-breaks-schema", "total", "12.5" },
        };

    [Theory]
    [MemberData(nameof(DocumentChanges))]
    public void A_document_that_differs_from_the_page_is_found(string before, string after, string rule, string name, string? value)
    {
        OrdersDocument.Text.ShouldContain(before);

        var findings = Compare(Page, document: OrdersDocument.Text.Replace(before, after, StringComparison.Ordinal));

        Essence(findings).ShouldContain((rule, name, value), string.Join('\n', findings));
    }

    [Theory]
    [InlineData("GET /v1/orders/{order_id}/lines", "operation-not-in-document", "GET /v1/orders/{order_id}/lines", null)]
    [InlineData("Every row has id, state, total, created_at and shelf_mark.", "field-not-in-document", "shelf_mark", null)]
    [InlineData("Every row has state, total, created_at, shelf_mark.", "field-not-in-document", "shelf_mark", null)]
    [InlineData("A wrong cursor returns 410.", "status-not-in-document", "410", "410")]
    [InlineData(
        "| Value | Meaning |\n|---|---|\n| open | Open |\n| paid | Paid |\n| sold | The state is final. |",
        "enum-value-not-in-document",
        "state",
        "sold"
    )]
    [InlineData("| Value | Meaning |\n|---|---|\n| gold | A tier |\n| lead | A tier |", "", "", null)]
    [InlineData("See https://blog.acme.test/v1/orders?utm=1 for more.", "parameter-not-in-document", "utm", null)]
    [InlineData("Related: call GET /v1/parcels for parcels.", "", "", null)]
    [InlineData("| Date | Change |\n|---|---|\n| 2024-01-01 | `sort` was removed |", "", "", null)]
    [InlineData("```js\nconst rows = client.orders.list({ limit: 5, sort: 'asc' });\n```", "", "", null)]
    [InlineData("```json\n{\"event\": \"order.paid\", \"data\": {\"x\": 1}}\n```", "", "", null)]
    public void What_stands_on_a_page_beside_its_lists_is_judged_with_care(string text, string rule, string name, string? value)
    {
        var findings = Compare(Page.Replace("## Errors", "The state of an order.\n\n" + text + "\n\n## Errors", StringComparison.Ordinal));

        if (rule.Length == 0)
            findings.ShouldBeEmpty();
        else
            Essence(findings).ShouldContain((rule, name, value), string.Join('\n', findings));
    }

    [Fact]
    public void A_line_of_code_that_was_put_in_without_a_number_is_read() =>
        Essence(
                Compare(
                    OrdersPages
                        .Text("together.txt")
                        .Replace("\n  \"orders\": [", "\n\"total_count\": 1,\n\"orders\": [", StringComparison.Ordinal),
                    "page.txt"
                )
            )
            .ShouldBe([("field-not-in-document", "total_count", null)]);

    [Fact]
    public void A_value_that_two_places_share_is_reported_at_both()
    {
        const string schema =
            "\n## Response\n\n```json\n{\"type\":\"object\",\"properties\":{\"id\":{\"type\":\"string\",\"pattern\":\"^ord_[a-z0-9]+$\"},\"state\":{\"type\":\"string\",\"enum\":[\"open\",\"paid\",\"shipped\",\"lost\"]}}}\n```\n";
        var page = OrdersPages.Text("parameters.md").Replace("\"shipped\"]", "\"shipped\",\"lost\"]", StringComparison.Ordinal) + schema;

        Compare(page)
            .Where(finding => finding.Rule == DriftRules.EnumValueNotInDocument)
            .Select(finding => finding.Place!.Pointer)
            .ShouldBe(["#/paths/~1v1~1orders/get/parameters/2", "#/components/schemas/Order/properties/state"], ignoreOrder: true);
    }

    [Fact]
    public void What_one_page_leaves_out_another_may_say()
    {
        var document = Folder.Write("openapi.yaml", OrdersDocument.Text);
        var parameters = Folder.Write("one.txt", OrdersPages.Text("together.txt").Split("Errors")[0]);
        var rest = Folder.Write(
            "two.md",
            "# Orders\n\n| Status | Meaning |\n|---|---|\n| 400 | Bad |\n\n```json\n" + OrdersDocument.Body + "\n```\n"
        );

        DriftComparer
            .Compare(
                ContractDocument.Load(document),
                [Generator.Contracts.Drift.Pages.PageReader.Read(parameters), Generator.Contracts.Drift.Pages.PageReader.Read(rest)]
            )
            .ShouldBeEmpty();
    }
}
