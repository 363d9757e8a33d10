using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Tests.Diff;

namespace Verification.Generator.Tests.Findings.Output;

/// <summary>What can be told without a browser; the rest is tested in one, by tests/Report.Tests.</summary>
public sealed class HtmlReportTests
{
    private static readonly string Html = new HtmlReport().Written(Reports.OfAllLevels);

    [Fact]
    public void The_page_needs_nothing_but_itself()
    {
        foreach (var part in (string[])["<script", "<link", "<img", "url(", "@import", "href=\"h", "href=\"/", "src="])
            Html.ShouldNotContain(part);
        Html.ShouldContain("default-src 'none'");
        Html.ShouldContain("@media (prefers-color-scheme: dark)");
    }

    [Fact]
    public void Every_change_is_there_and_the_harmful_ones_are_unfolded()
    {
        foreach (var change in Reports.OfAllLevels.Changes)
            Html.ShouldContain($"<article id=\"{change.Id}\">");
        Html.Split("<details open>").Length.ShouldBe(3);
        Html.Split("<details>").Length.ShouldBe(4, "compatible changes, wording and the rules are folded");
    }

    [Fact]
    public void Rule_fingerprint_and_pointer_are_folded_and_the_rule_is_explained_on_the_page()
    {
        var change = Reports.RemovedProperty;
        var article = Html[Html.IndexOf($"<article id=\"{change.Id}\">", StringComparison.Ordinal)..];
        article = article[..article.IndexOf("</article>", StringComparison.Ordinal)];
        var more = article.IndexOf("<details class=\"more\">", StringComparison.Ordinal);

        foreach (var detail in (string[])[change.Id, change.Base!.Pointer, $"<a href=\"#rule-{change.Rule}\">"])
            article.LastIndexOf(detail, StringComparison.Ordinal).ShouldBeGreaterThan(more, detail);
        Html.ShouldContain($"<article id=\"rule-{change.Rule}\">");
        Html.ShouldContain("<p>Breaking. The property the place was removed. ");
    }

    [Fact]
    public void Version_and_sides_stand_in_the_head()
    {
        var text = new HtmlReport().Written(
            Reports.OfAllLevels with
            {
                VersionNote = "0.1.0 is too small; 0.2.0 is needed.",
                Compared = "main (1234567, 2026-03-14) with the working tree",
            }
        );

        text.ShouldContain("Version: <strong>0.1.0 is too small; 0.2.0 is needed.</strong>");
        text.ShouldContain("Compared: main (1234567, 2026-03-14) with the working tree");
        text.ShouldNotContain("major</strong>");
    }

    [Fact]
    public void Markup_in_a_document_stays_text()
    {
        var hostile = Reports.RemovedProperty with
        {
            Message = "</p><script>alert(1)</script>",
            Base = Reports.RemovedProperty.Base! with { Pointer = "#/paths/<b>\"'" },
        };

        var text = new HtmlReport().Written(DiffReport.Of([hostile]));

        text.ShouldNotContain("<script");
        text.ShouldNotContain("<b>\"");
        text.ShouldContain("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    }
}
