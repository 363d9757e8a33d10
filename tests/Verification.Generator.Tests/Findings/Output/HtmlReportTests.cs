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
        foreach (var part in (string[])["<script", "<link", "<img", "url(", "@import", "href=", "src="])
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
        Html.Split("<details").Length.ShouldBe(5);
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
