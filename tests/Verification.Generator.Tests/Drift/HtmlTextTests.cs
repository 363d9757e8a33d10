using System.Net;

namespace Verification.Generator.Tests.Drift;

/// <summary>Pages whose text was put into HTML without its structure: they say what the text says.</summary>
public sealed class HtmlTextTests : DriftTest
{
    private static readonly string[] Texts = ["together.txt", "stacked.txt", "labelled.txt"];

    private static readonly string[] Ways = ["breaks", "short-breaks", "paragraphs", "divisions", "preformatted"];

    public static TheoryData<string, string> Pages => [.. Texts.SelectMany(_ => Ways, (text, way) => (text, way))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_text_in_html_that_agrees_has_no_findings(string page, string way) =>
        Compare(Html(OrdersPages.Text(page), way), "page.html").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_text_in_html_has_the_findings_of_the_text(string page, string way)
    {
        var text = OrdersPages
            .Text(page)
            .Replace("100", "500", StringComparison.Ordinal)
            .Replace("shipped", "lost", StringComparison.Ordinal)
            .Replace("\"total\"", "\"sum\"", StringComparison.Ordinal);

        var findings = Compare(Html(text, way), "page.html");

        Essence(findings).ShouldBe(Essence(Compare(text, "page.txt")), ignoreOrder: true);
        Essence(findings).ShouldContain(("maximum-differs", "limit", "500"));
    }

    [Theory]
    [InlineData("<br>\n", 4)]
    [InlineData("<br>", 2)]
    [InlineData("\n", 4)]
    public void A_line_that_was_broken_is_found_where_it_stands(string mark, int line)
    {
        var page = $"<html><body>\n<p>cursorstringOptional{mark}limitintegerOptional{mark}Maximum: 500</p></body></html>";

        Compare(page, "page.html").Single(finding => finding.Rule == "maximum-differs").Place!.Line.ShouldBe(line);
    }

    [Fact]
    public void A_table_of_bars_in_a_paragraph_is_read()
    {
        var page =
            "<html><body><p>GET /v1/orders</p>\n<p>| Query parameter | Description |\n|---|---|\n| limit | How many. |\n| sort | Which way. |</p></body></html>";

        Essence(Compare(page, "page.html")).ShouldContain(("parameter-not-in-document", "sort", null));
    }

    [Fact]
    public void A_sentence_that_goes_on_in_the_next_line_of_the_file_is_one() =>
        Compare(
                OrdersPages
                    .Text("page.html")
                    .Replace(
                        "<h2>Errors</h2>",
                        "<p>Every order that you list has a state, which is one\nof <code>open</code>,\n<code>paid</code> and <code>shipped</code>, and between 1 and\n50 lines.</p><h2>Errors</h2>",
                        StringComparison.Ordinal
                    ),
                "page.html"
            )
            .ShouldBeEmpty();

    private static string Html(string text, string way)
    {
        var lines = WebUtility.HtmlEncode(text).Split('\n');
        var body = way switch
        {
            "breaks" => "<p>" + string.Join("<br>\n", lines) + "</p>",
            "short-breaks" => "<p>" + string.Join("<br/>", lines) + "</p>",
            "paragraphs" => string.Concat(lines.Select(line => $"<p>{line}</p>\n")),
            "divisions" => "<div>" + string.Concat(lines.Select(line => $"<div><span>{line}</span></div>")) + "</div>",
            _ => $"<h1>Orders</h1><pre>{string.Join('\n', lines)}</pre>",
        };
        return $"<!DOCTYPE html>\n<html><body>{body}</body></html>";
    }
}
