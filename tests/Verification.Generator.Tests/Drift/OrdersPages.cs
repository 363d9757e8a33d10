namespace Verification.Generator.Tests.Drift;

/// <summary>The same page of the invented API in every structure that pages come in. All agree with the document.</summary>
public static class OrdersPages
{
    private const string MarkdownTable = """
        # List orders

        `GET https://api.acme.test/v1/orders`

        Send the key in `X-Api-Key`, and at most 60 requests per minute.

        ## Query parameters

        | Parameter | Type | Required | Default | Description |
        |---|---|---|---|---|
        | `limit` | integer | No | 20 | How many orders. (1–100) |
        | `cursor` | string | No | - | Where to start. |
        | `state` | string | No | - | One of `open`, `paid`, `shipped`. |
        | `created_after` | string (date-time) | No | - | Later orders. |
        | `include_lines` | boolean | No | false | Shows the lines. |

        """;

    private const string List = """
        # List orders

        GET /v1/orders

        Send the key in `X-Api-Key`, and at most 60 requests per minute.

        **Query parameters**

        - `limit` (integer, optional): How many orders, between 1 and 100. Defaults to 20.
        - `cursor` (string, optional): Where to start.
        - `state` (string, optional): Possible values: `open`, `paid`, `shipped`
        - `created_after` (string, date-time): Later orders.
        - `include_lines` (boolean): Shows the lines. Defaults to `false`.

        """;

    private const string Html = """
        <!DOCTYPE html>
        <html><head><title>Orders</title><script>var nav = {"limit": 3};</script></head><body>
        <nav><a href="/more">More parameters</a></nav>
        <h1>List orders</h1><p><code>GET /v1/orders</code></p>
        <p>Send the key in <code>X-Api-Key</code>, and at most 60 requests per minute.</p>
        <h2>Query parameters</h2>
        <table>
        <tr><th>Name</th><th>Type</th><th>Default</th><th>Description</th></tr>
        <tr><td><code>limit</code></td><td>integer</td><td>20</td><td>How many orders. Min 1, max 100.</td></tr>
        <tr><td><code>cursor</code></td><td>string</td><td></td><td>Where to start.</td></tr>
        <tr><td><code>state</code></td><td>string</td><td></td><td>One of <code>open</code>, <code>paid</code>, <code>shipped</code>.</td></tr>
        <tr><td><code>created_after</code></td><td>string&lt;date-time&gt;</td><td></td><td>Later orders.</td></tr>
        <tr><td><code>include_lines</code></td><td>boolean</td><td>false</td><td>Shows the lines.</td></tr>
        </table>

        """;

    private const string RunTogether = """
        List orders
        GET /v1/orders
        Send the key in X-Api-Key, and at most 60 requests per minute.
        Query parameters
        ParameterTypeRequiredDefaultDescription
        limitintegerNo20How many orders (1–100)
        cursorstringNoWhere to start
        statestringNoOne of open, paid, shipped.
        created_afterstring<date-time>NoLater orders
        include_linesbooleanNofalseShows the lines

        """;

    private const string Stacked = """
        List orders
        GET
        https://api.acme.test/v1/orders
        Send the key in X-Api-Key, and at most 60 requests per minute.
        Query Parameters
        limit
        integer
        default:20
        How many orders. Required range: 1 <= x <= 100
        cursor
        string
        Where to start
        state
        enum<string>
        Available options: open, paid, shipped
        created_after
        string<date-time>
        Later orders
        include_lines
        boolean
        default:false
        Shows the lines

        """;

    private const string Labelled = """
        List orders
        Get/v1/orders
        Send the key in X-Api-Key, and at most 60 requests per minute.
        Query parameterslimitintegerOptional
        How many orders. The default is 20.
        Minimum: 1Maximum: 100
        cursorstringOptional
        Where to start.
        stateenum<string>Optional
        Possible values:
        openpaidshipped
        created_afterstring<date-time>Optional
        Later orders.
        include_linesbooleanOptional
        Shows the lines. Default: false.

        """;

    private const string Parameters = """
        # List orders

        `GET /v1/orders`, with `X-Api-Key`, at most 60 requests per minute.

        ```json
        [{"name":"limit","in":"query","description":"How many. The default is 20.","schema":{"type":"integer","minimum":1,"maximum":100}},
        {"name":"cursor","in":"query","schema":{"type":"string"}},
        {"name":"state","in":"query","schema":{"type":"string","enum":["open","paid","shipped"]}},
        {"name":"created_after","in":"query","schema":{"type":"string","format":"date-time"}},
        {"name":"include_lines","in":"query","schema":{"type":"boolean","default":false}}]
        ```

        """;

    private static readonly Dictionary<string, string> Heads = new(StringComparer.Ordinal)
    {
        ["table.md"] = MarkdownTable,
        ["list.md"] = List,
        ["page.html"] = Html,
        ["together.txt"] = RunTogether,
        ["stacked.txt"] = Stacked,
        ["labelled.txt"] = Labelled,
        ["parameters.md"] = Parameters,
    };

    public static IEnumerable<string> Names => Heads.Keys;

    /// <summary>The page of a name: the parameters in its structure, then the errors and an example.</summary>
    public static string Text(string name) =>
        Path.GetExtension(name) switch
        {
            ".md" =>
                $"{Heads[name]}## Errors\n\n| Status | Meaning |\n|---|---|\n| 400 | Bad request |\n\n```json\n{OrdersDocument.Body}\n```\n",
            ".html" =>
                $"{Heads[name]}<h2>Errors</h2>\n<table><tr><th>Status</th><th>Meaning</th></tr>\n<tr><td>400</td><td>Bad request</td></tr></table>\n<pre><code>{OrdersDocument.Body}</code></pre></body></html>\n",
            _ => $"{Heads[name]}Errors\nStatusDescription\n400Bad request\n{Numbered(OrdersDocument.Body)}\n",
        };

    /// <summary>Saved pages have the numbers of code lines between the lines.</summary>
    private static string Numbered(string code) =>
        string.Join(
            '\n',
            code.Split('\n')
                .SelectMany((line, index) => new[] { (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), line })
        );
}
