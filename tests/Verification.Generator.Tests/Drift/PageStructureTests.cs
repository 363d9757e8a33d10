namespace Verification.Generator.Tests.Drift;

public sealed class PageStructureTests : DriftTest
{
    public static TheoryData<string> Pages => [.. OrdersPages.Names];

    public static TheoryData<string, string, string, string, string, string?> Changes
    {
        get
        {
            var changes = new TheoryData<string, string, string, string, string, string?>();
            foreach (var page in OrdersPages.Names)
            {
                changes.Add(page, "20", "25", "default-differs", "limit", "25");
                changes.Add(page, "100", "500", "maximum-differs", "limit", "500");
                changes.Add(page, "include_lines", "with_lines", "parameter-not-in-document", "with_lines", null);
                changes.Add(page, "include_lines", "with_lines", "parameter-not-on-page", "include_lines", null);
                changes.Add(page, "shipped", "lost", "enum-value-not-in-document", "state", "lost");
                changes.Add(page, "shipped", "lost", "enum-value-not-on-page", "state", "shipped");
                changes.Add(page, "boolean", "integer", "type-differs", "include_lines", "integer");
                changes.Add(page, "\"total\"", "\"sum\"", "field-not-in-document", "sum", null);
                changes.Add(page, "\"open\"", "\"gone\"", "enum-value-not-in-document", "state", "gone");
                changes.Add(page, "ord_1", "1", "page-example-breaks-schema", "id", "1");
                changes.Add(page, "60 requests", "30 requests", "rate-limit-differs", "x-rate-limit", "30");
                changes.Add(page, "400", "422", "status-not-in-document", "422", "422");
                changes.Add(page, "X-Api-Key", "X-Token", "header-not-on-page", "X-Api-Key", null);
            }

            return changes;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_that_agrees_has_no_findings(string page) => Compare(OrdersPages.Text(page), page).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_a_page_is_found_whatever_its_structure(
        string page,
        string before,
        string after,
        string rule,
        string name,
        string? value
    )
    {
        var text = OrdersPages.Text(page);
        text.ShouldContain(before);

        var findings = Compare(text.Replace(before, after, StringComparison.Ordinal), page);

        Essence(findings).ShouldContain((rule, name, value), string.Join('\n', findings));
        findings.ShouldAllBe(finding => finding.Place!.Line >= 1 && finding.Place!.Pointer.StartsWith('#'));
    }

    [Theory]
    [InlineData("table.md", 11)]
    [InlineData("list.md", 9)]
    [InlineData("page.html", 9)]
    [InlineData("together.txt", 6)]
    [InlineData("stacked.txt", 9)]
    [InlineData("labelled.txt", 6)]
    [InlineData("parameters.md", 6)]
    public void A_finding_names_the_line_of_the_page_and_the_place_in_the_document(string page, int line)
    {
        var text = OrdersPages.Text(page).Replace("100", "500", StringComparison.Ordinal);

        var finding = Compare(text, page).ShouldHaveSingleItem();

        (finding.Place!.Line, finding.Place!.Pointer).ShouldBe((line, "#/paths/~1v1~1orders/get/parameters/0"));
        finding.Place!.File.ShouldEndWith(page);
    }
}
