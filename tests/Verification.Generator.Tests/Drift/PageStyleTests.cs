namespace Verification.Generator.Tests.Drift;

/// <summary>
/// Ways of writing that pages have beside their tables. A page that agrees has no findings; one that was changed has the one of the change.
/// </summary>
public sealed class PageStyleTests : DriftTest
{
    private static readonly string Answer = $"\n```json 400\n{{\"error\": \"bad\"}}\n```\n\n```json\n{OrdersDocument.Body}\n```\n";

    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["dashes.md"] = """
            # `GET /v1/orders`

            Key: `X-Api-Key`

            ## Query parameters

            * `limit` - *integer* - How many orders, between 1 and 100. Defaults to `20`.
            * `cursor` - *string* - Where to start.
            * `state` - *string* - The state. One of:
              * `open` - waits
              * `paid` - was paid
              * `shipped` - is gone
            * `created_after` - *string (date-time)* - Later orders.
            * `include_lines` - *boolean* - **optional**. Shows the lines.

            """,
        ["components.md"] = """
            `GET /v1/orders`, with the header X-Api-Key

            <ParamField query="limit" type="integer" default="20">
              How many orders, between 1 and 100.
            </ParamField>
            <ParamField query="cursor" type="string">Where to start.</ParamField>
            <ParamField query="state" type="string">
              One of `open`, `paid`, `shipped`.
            </ParamField>
            <ParamField query="created_after" type="string">Later orders.</ParamField>
            <ParamField query="include_lines" type="boolean" default={false}>
              Shows the lines.
            </ParamField>

            """,
        ["places.txt"] = """
            GET /v1/orders
            Name	Description
            limit
            integer
            (query)
            Default value : 20
            maximum: 100
            minimum: 1
            cursor
            string
            (query)
            state
            string
            (query)
            Available values : open, paid, shipped
            created_after
            string($date-time)
            (query)
            include_lines
            boolean
            (query)
            Default value : false
            X-Api-Key *
            string
            (header)

            """,
        ["allowed.txt"] = """
            GET /v1/orders
            Headers
            X-Api-Key
            string
            Query Params
            limit
            integer
            1 to 100
            Defaults to 20
            cursor
            string
            state
            string
            enum
            Allowed:

            open

            paid

            shipped
            created_after
            date-time
            include_lines
            boolean
            Defaults to false

            """,
        ["words.md"] = """
            `GET /v1/orders` wants X-Api-Key.

            | Query | Type | Notes |
            | :-- | :-: | - |
            | **limit**<br>*optional* | integer | Between 1 and 100, 20 by default |
            | **cursor** | string | Where to start |
            | **state** | string (`open` \| `paid` \| `shipped`) | The state |
            | **created_after** | ISO 8601 datetime | Later orders |
            | **include_lines** | bool | defaults to false |

            """,
        ["rows.html"] = """
            <html><body><h1><code>GET /v1/orders</code></h1><p>X-Api-Key</p>
            <table><tr><th>Parameter</th><th>Type</th><th>Value</th><th>Description</th></tr>
            <tr><td>limit</td><td>integer</td><td></td><td>How many (1-100, default 20)</td></tr>
            <tr><td>cursor</td><td>string</td><td></td><td>Where to start</td></tr>
            <tr><td rowspan="3">state</td><td rowspan="3">string</td><td>open</td><td>Waits</td></tr>
            <tr><td>paid</td><td>Was paid</td></tr>
            <tr><td>shipped</td><td>Is gone</td></tr>
            <tr><td>created_after</td><td>string</td><td></td><td>Later orders</td></tr>
            <tr><td>include_lines</td><td>boolean</td><td></td><td>Shows the lines</td></tr></table>
            <h2>400</h2></body></html>
            """,
        ["request.md"] = """
            ```bash
            curl -G https://api.acme.test/v1/orders -H 'X-Api-Key: k' \
              -d limit=100 -d cursor=c -d state=open -d include_lines=true \
              --data-urlencode 'created_after=2024-01-01T00:00:00Z'
            ```

            The state is `open`, `paid` or `shipped`. Errors: 400

            """,
        ["operation.md"] = """
            `GET /v1/orders`, with `X-Api-Key`

            ```json
            {"parameters": [
            {"name":"limit","in":"query","schema":{"type":"integer","minimum":1,"maximum":100,"default":20}},
            {"name":"cursor","in":"query","schema":{"type":"string"}},
            {"name":"state","in":"query","schema":{"type":"string","enum":["open","paid","shipped"]}},
            {"name":"created_after","in":"query","schema":{"type":"string","format":"date-time"}},
            {"name":"include_lines","in":"query","schema":{"type":"boolean","default":false}}]}
            ```

            """,
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    public static TheoryData<string, string, string, string, string, string?, int> Changes =>
        new()
        {
            { "dashes.md", "`shipped` - is", "`lost` - is", "enum-value-not-in-document", "state", "lost", 12 },
            { "dashes.md", "*boolean* - **optional**", "*boolean* - **required**", "required-differs", "include_lines", "required", 14 },
            { "dashes.md", "`cursor` - *string*", "`cursor` - *integer*", "type-differs", "cursor", "integer", 8 },
            { "dashes.md", "400", "409", "status-not-in-document", "409", "409", 16 },
            { "components.md", "default=\"20\"", "default=\"25\"", "default-differs", "limit", "25", 3 },
            { "components.md", "query=\"cursor\"", "query=\"token\"", "parameter-not-in-document", "token", null, 6 },
            { "components.md", "1 and 100", "1 and 500", "maximum-differs", "limit", "500", 4 },
            { "places.txt", "maximum: 100", "maximum: 500", "maximum-differs", "limit", "500", 7 },
            { "places.txt", "X-Api-Key *", "X-Token *", "header-not-in-document", "X-Token", null, 23 },
            { "places.txt", "cursor\n", "cursor *\n", "required-differs", "cursor", "required", 9 },
            { "allowed.txt", "paid\n", "sold\n", "enum-value-not-in-document", "state", "sold", 19 },
            { "allowed.txt", "X-Api-Key", "X-Token", "header-not-in-document", "X-Token", null, 3 },
            { "words.md", "20 by default", "25 by default", "default-differs", "limit", "25", 5 },
            { "words.md", "*optional*", "*required*", "required-differs", "limit", "required", 5 },
            { "words.md", "`paid`", "`sold`", "enum-value-not-in-document", "state", "sold", 7 },
            { "rows.html", "<td>paid", "<td>sold", "enum-value-not-in-document", "state", "sold", 6 },
            { "rows.html", "1-100", "1-500", "maximum-differs", "limit", "500", 3 },
            { "request.md", "cursor=c", "sort=c", "parameter-not-in-document", "sort", null, 2 },
            { "request.md", "limit=100", "limit=500", "page-sample-breaks-rule", "limit", "500", 2 },
            { "request.md", "`paid`", "`paid`, `sold`", "enum-value-not-in-document", "state", "sold", 7 },
            { "request.md", "Errors: 400", "Errors: 400, 409", "status-not-in-document", "409", "409", 7 },
            { "operation.md", "\"maximum\":100", "\"maximum\":500", "maximum-differs", "limit", "500", 5 },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_that_agrees_has_no_findings(string page) => Compare(Text(page), page).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_found_on_its_line(string page, string before, string after, string rule, string name, string? value, int line)
    {
        var text = Text(page);
        text.ShouldContain(before);

        var findings = Compare(text.Replace(before, after, StringComparison.Ordinal), page);

        findings
            .Select(finding => (finding.Rule, finding.Name, finding.Value, finding.Place!.Line))
            .ShouldContain((rule, name, value, line), string.Join('\n', findings));
    }

    private static string Text(string page) =>
        page switch
        {
            "rows.html" => Pages[page].Replace("</body>", $"<pre>{OrdersDocument.Body}</pre></body>", StringComparison.Ordinal),
            "request.md" => $"{Pages[page]}```json\n{OrdersDocument.Body}\n```\n",
            _ => Pages[page] + Answer,
        };
}
