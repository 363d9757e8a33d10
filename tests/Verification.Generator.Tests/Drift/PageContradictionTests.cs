namespace Verification.Generator.Tests.Drift;

public sealed class PageContradictionTests : DriftTest
{
    private static readonly string Page = OrdersPages.Text("table.md");

    [Fact]
    public void Two_default_page_sizes() =>
        Essence(Compare(Page + "\nPages are found by cursor. Default page_size=50, max 100.\n"))
            .ShouldBe([("page-default-conflict", "page_size", "50"), ("parameter-not-in-document", "page_size", null)], ignoreOrder: true);

    [Fact]
    public void Two_limits_of_one_parameter() =>
        Essence(Compare(Page + "\nValid values range from 1 to 50 items per page.\n"))
            .ShouldContain(("page-limit-conflict", "limit", "50"));

    [Fact]
    public void A_value_in_two_spellings() =>
        Essence(
                Compare(
                    Page.Replace(
                        "Later orders. |",
                        "Later orders. |\n| `state` | string | No | - | OPEN, PAID, etc. |",
                        StringComparison.Ordinal
                    )
                )
            )
            .ShouldBe([("page-value-casing", "state", "OPEN"), ("page-value-casing", "state", "PAID")]);

    [Fact]
    public void An_example_outside_the_listed_values()
    {
        var page =
            Page
            + "\n## Response\n\n| Field | Type | Values |\n|---|---|---|\n| id | string | |\n| state | string | open, paid |\n| total | number | |\n\n```json\n{\"orders\": [{\"id\": \"ord_2\", \"state\": \"shipped\"}]}\n```\n";

        Essence(Compare(page)).ShouldContain(("page-example-outside-values", "state", "shipped"));
    }

    [Theory]
    [InlineData("curl \"https://api.acme.test/v1/orders?created_after=yesterday\"", "created_after", "yesterday")]
    [InlineData("curl -X GET 'https://api.acme.test/v1/orders?limit=500' \\\n  -H 'X-Api-Key: k'", "limit", "500")]
    public void A_sample_request_that_the_rules_refuse(string request, string name, string value) =>
        Essence(Compare($"{Page}\n```bash\n{request}\n```\n")).ShouldBe([("page-sample-breaks-rule", name, value)]);

    [Fact]
    public void A_page_size_that_differs_from_the_one_sent()
    {
        var document = OrdersDocument.Text.Replace(
            "next_cursor: {",
            "page_size: {type: integer}\n        next_cursor: {",
            StringComparison.Ordinal
        );
        var page =
            $"{Page}\n```bash\ncurl https://api.acme.test/v1/orders?limit=10\n```\n\n```json\n{OrdersDocument.Body.Replace("\"next_cursor\"", "\"page_size\": 20, \"next_cursor\"", StringComparison.Ordinal)}\n```\n";

        var finding = Compare(page, document: document).ShouldHaveSingleItem();

        (finding.Rule, finding.Name, finding.Value).ShouldBe(("page-size-mismatch", "page_size", "20"));
    }

    [Fact]
    public void A_sentence_that_restricts_more_than_the_list()
    {
        var page = Page.Replace("| One of `open`, `paid`, `shipped`. |", "| Valid values are OPEN and PAID |", StringComparison.Ordinal)
            .Replace(
                "## Errors",
                "```json\n[{\"name\":\"state\",\"in\":\"query\",\"description\":\"Valid values are `OPEN` and `PAID`.\",\"schema\":{\"type\":\"string\",\"enum\":[\"open\",\"paid\",\"shipped\"]}}]\n```\n\n## Errors",
                StringComparison.Ordinal
            );

        Essence(Compare(page)).ShouldContain(("page-restriction-conflict", "state", "OPEN, PAID"));
    }

    [Fact]
    public void A_restriction_that_only_the_document_still_has()
    {
        var document = OrdersDocument.Text.Replace(
            "{name: state, in: query, ",
            "{name: state, in: query, description: 'Filters. Valid values are OPEN and PAID', ",
            StringComparison.Ordinal
        );

        Essence(Compare(OrdersPages.Text("parameters.md"), document: document))
            .ShouldBe([("restriction-not-on-page", "state", "OPEN, PAID")]);
    }

    [Theory]
    [InlineData("Maximum number of rows per page (more with state=open). Defaults to 25.", "default-differs", "25")]
    [InlineData("Maximum number of rows per page.\n1 <= x <= 500The next one.", "maximum-differs", "500")]
    public void What_is_said_about_the_rows_of_a_page_is_about_the_page_size(string text, string rule, string value) =>
        Essence(Compare(Page + "\n" + text + "\n")).ShouldContain((rule, "limit", value));

    [Fact]
    public void A_default_of_null_is_none() =>
        Compare(Page.Replace("| `cursor` | string | No | - |", "| `cursor` | string | No | null |", StringComparison.Ordinal))
            .ShouldBeEmpty();
}
