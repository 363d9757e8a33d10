namespace Verification.Generator.Tests.Drift;

/// <summary>What pages say in plain text, without a table, a fence or a list.</summary>
public sealed class PlainPageTests : DriftTest
{
    private const string Aligned = """
        GET /v1/orders
        X-Api-Key is the key. The status 400 means that the request is wrong: HTTP 400.

        Name           Type               Required  Description
        ----           ----               --------  -----------
        limit          integer            no        How many orders, between 1 and 100.
                                                    Defaults to 20.
        cursor         string             no        Where to start.
        state          string             no        One of open, paid, shipped.
        created_after  string (date-time) no        Later orders.
        include_lines  boolean            no        Shows the lines.


        """;

    private static readonly string Page = OrdersPages.Text("table.md");

    public static TheoryData<string, string, string, string, string?, int> AlignedChanges =>
        new()
        {
            { "100", "500", "maximum-differs", "limit", "500", 6 },
            { "Defaults to 20", "Defaults to 25", "default-differs", "limit", "25", 6 },
            { "cursor        ", "marker        ", "parameter-not-in-document", "marker", null, 8 },
            { "boolean           ", "integer           ", "type-differs", "include_lines", "integer", 11 },
        };

    [Fact]
    public void Columns_that_are_aligned_by_spaces_are_read() => Compare(Aligned + OrdersDocument.Body, "page.txt").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(AlignedChanges))]
    public void A_change_in_aligned_columns_is_found(string before, string after, string rule, string name, string? value, int line) =>
        Compare(Aligned.Replace(before, after, StringComparison.Ordinal) + OrdersDocument.Body, "page.txt")
            .Select(finding => (finding.Rule, finding.Name, finding.Value, finding.Place!.Line))
            .ShouldContain((rule, name, value, line));

    [Theory]
    [InlineData("`limit` can range between 1 and 100, and the default is 20.", "", null)]
    [InlineData("`limit` can range between 1 and 500, and the default is 20.", "maximum-differs", "500")]
    [InlineData("`limit` can range between 1 and 100, and the default is 10.", "default-differs", "10")]
    [InlineData("Pages are short. Limit defaults to 10.", "default-differs", "10")]
    [InlineData("A limit of 10 orders is usual. The limit was between 1 and 500 before.", "", null)]
    public void A_sentence_about_a_parameter_is_read(string sentence, string rule, string? value)
    {
        var page =
            Page.Replace("| 20 | How many orders. (1–100) |", "| 20 | How many orders. |", StringComparison.Ordinal)
            + "\n"
            + sentence
            + "\n";

        var findings = Compare(page);

        if (rule.Length == 0)
            findings.ShouldBeEmpty();
        else
            Essence(findings).ShouldContain((rule, "limit", value));
    }

    [Theory]
    [InlineData("open | paid | shipped", null)]
    [InlineData("The state: open | paid | lost.", "lost")]
    [InlineData("open|paid|shipped|lost", "lost")]
    public void Values_between_bars_are_all_values(string values, string? unknown)
    {
        var page = Page.Replace(
            "One of `open`, `paid`, `shipped`.",
            values.Replace("|", "\\|", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

        Compare(page)
            .Where(finding => finding.Rule == "enum-value-not-in-document")
            .Select(finding => finding.Value)
            .ShouldBe(unknown is null ? [] : [unknown]);
        Compare(page)
            .Any(finding => finding.Rule == "enum-value-not-on-page")
            .ShouldBe(!values.Contains("shipped", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("state=open,paid,shipped", "")]
    [InlineData("state=open%2Cpaid", "shipped")]
    public void Values_that_stand_in_a_sample_only_are_named(string query, string missing)
    {
        var page = Page.Replace("One of `open`, `paid`, `shipped`.", "The state.", StringComparison.Ordinal)
            .Replace("\"state\": \"open\", ", "", StringComparison.Ordinal);
        var document = OrdersDocument.Text.Replace(
            "{name: state, in: query, schema: {$ref: '#/components/schemas/State'}}",
            "{name: state, in: query, explode: false, schema: {type: array, items: {$ref: '#/components/schemas/State'}}}",
            StringComparison.Ordinal
        );

        Essence(Compare($"{page}\n```bash\ncurl 'https://api.acme.test/v1/orders?{query}'\n```\n", document: document))
            .ShouldBe(missing.Length == 0 ? [] : [("enum-value-not-on-page", "state", missing)]);
    }

    [Theory]
    [InlineData("sort=asc", "parameter-not-in-document", "sort", null)]
    [InlineData("limit=500", "page-sample-breaks-rule", "limit", "500")]
    [InlineData("limit=50", "", "", null)]
    public void A_command_of_several_lines_is_one_request(string pair, string rule, string name, string? value)
    {
        var page =
            $"{Page}\ncurl -G https://api.acme.test/v1/orders \\\n  -H \"X-Api-Key: k\" \\\n  -d state=open \\\n  -d {pair}\n\nThat is all.\n";

        var findings = Compare(page);

        Essence(findings).ShouldBe(rule.Length == 0 ? [] : [(rule, name, value)]);
    }

    [Theory]
    [InlineData("paid", "", null)]
    [InlineData("sold", "enum-value-not-in-document", "sold")]
    public void Values_with_their_meaning_on_the_next_line_are_read(string value, string rule, string? found)
    {
        var text = OrdersPages
            .Text("stacked.txt")
            .Replace(
                "Available options: open, paid, shipped",
                $"The state.\nPossible enum values\nopen\nThe order waits for you.\n{value}\nIt was paid.\nshipped\nIt is gone.",
                StringComparison.Ordinal
            );

        IEnumerable<(string, string, string?)> findings = Essence(Compare(text, "page.txt"));

        if (found is null)
            findings.ShouldBeEmpty();
        else
            findings.ShouldBe([(rule, "state", found), ("enum-value-not-on-page", "state", "paid")], ignoreOrder: true);
    }
}
