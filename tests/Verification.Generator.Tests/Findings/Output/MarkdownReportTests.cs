using System.Globalization;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Tests.Diff;

namespace Verification.Generator.Tests.Findings.Output;

public sealed class MarkdownReportTests
{
    [Fact]
    public void Breaking_changes_are_open_and_the_rest_is_folded()
    {
        var text = new MarkdownReport().Written(Reports.OfAllLevels);

        text.ShouldStartWith(
            "## Breaking changes\n\n**Next version: major**\n\nChanges: 1 breaking, 1 risky, 1 compatible, 1 in wording only.\n"
        );
        var fold = text.IndexOf("<details>", StringComparison.Ordinal);
        text.IndexOf("'price' was removed", StringComparison.Ordinal).ShouldBeLessThan(fold);
        text.IndexOf("'rbm'", StringComparison.Ordinal).ShouldBeGreaterThan(fold);
        Count(text, "<details>").ShouldBe(3);
        Count(text, "</details>").ShouldBe(3);
        text.ShouldContain("  ```diff\n  - public string? Price { get; init; }\n  ```\n");
    }

    [Fact]
    public void The_comment_says_once_which_version_is_needed_what_was_compared_and_where_the_rest_is()
    {
        var text = new MarkdownReport().Written(
            Reports.OfAllLevels with
            {
                VersionNote = "0.1.0 is too small; 0.2.0 is needed: one breaking change since v0.1.0.",
                Compared = "main (1234567, 2026-03-14) with the working tree",
                FullReport = "https://git.example/acme/checks/actions/runs/42#artifacts",
            }
        );

        text.ShouldStartWith(
            "## Breaking changes\n\n**Version: 0.1.0 is too small; 0.2.0 is needed: one breaking change since v0.1.0.**\n\n"
                + "Changes: 1 breaking, 1 risky, 1 compatible, 1 in wording only.\n\n"
                + "<sub>Compared: main (1234567, 2026-03-14) with the working tree</sub>\n\n"
                + "Full report: [https://git.example/acme/checks/actions/runs/42#&#8203;artifacts](<https://git.example/acme/checks/actions/runs/42#artifacts>)\n"
        );
        text.ShouldNotContain("major**");
    }

    [Fact]
    public void A_report_that_is_cut_names_the_full_one()
    {
        Change[] changes = [.. Enumerable.Range(0, 2000).Select(index => Numbered(Reports.NewValue, index))];

        var text = new MarkdownReport().Written(DiffReport.Of(changes) with { FullReport = "out/contract.html" });

        text.ShouldContain("Full report: `out/contract.html`\n");
        text.ShouldEndWith("did not fit into 60000 characters. The full report shows all of them.\n");
        text.Length.ShouldBeLessThanOrEqualTo(MarkdownReport.MaximumLength);
    }

    [Fact]
    public void A_report_that_is_too_long_says_what_was_cut_and_cuts_the_harmless_first()
    {
        Change[] changes =
        [
            .. Enumerable.Range(0, 100).Select(index => Numbered(Reports.RemovedProperty, index)),
            .. Enumerable.Range(0, 2000).Select(index => Numbered(Reports.NewValue, index)),
            .. Enumerable.Range(0, 30).Select(index => Numbered(Reports.NewParameter, index)),
        ];

        var text = new MarkdownReport().Written(DiffReport.Of(changes));

        text.Length.ShouldBeLessThanOrEqualTo(MarkdownReport.MaximumLength);
        Count(text, "was removed").ShouldBe(100);
        var shown = Count(text, "new value 'rbm'");
        shown.ShouldBeInRange(10, 1999);
        text.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"> **Cut:** {2000 - shown} risky"));
        Count(text, "<details>").ShouldBe(Count(text, "</details>"));
    }

    [Fact]
    public void One_enormous_change_does_not_break_the_limit()
    {
        var enormous = Reports.RemovedProperty with
        {
            Message = new string('<', 100_000),
            Advice = new string('@', 100_000),
            Operations = [.. Enumerable.Range(0, 10_000).Select(index => $"GET /{index}")],
            CSharp = new CSharpImpact(true, true, true, [.. Enumerable.Range(0, 5_000).Select(_ => new MemberChange("before", "after"))]),
        };

        var text = new MarkdownReport().Written(DiffReport.Of([enormous]));

        text.Length.ShouldBeLessThanOrEqualTo(MarkdownReport.MaximumLength);
        text.ShouldContain("GET /0");
        text.ShouldContain("and 9995 more");
    }

    [Fact]
    public void Text_from_a_document_neither_formats_nor_mentions_anybody()
    {
        var hostile = Reports.RemovedProperty with
        {
            Message = "<img src=x> @everyone [link](http://x) *bold* `code` | #1",
            CSharp = CSharpImpact.None,
        };

        var text = new MarkdownReport().Written(DiffReport.Of([hostile]));

        text.ShouldContain("- &lt;img src=x&gt; @&#8203;everyone \\[link\\](http://x) \\*bold\\* \\`code\\` \\| #&#8203;1\n");
    }

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a`b", "`` a`b ``")]
    [InlineData("a``b", "``` a``b ```")]
    [InlineData("", "")]
    public void A_code_span_holds_any_text(string text, string expected) => MarkdownText.Code(text).ShouldBe(expected);

    private static Change Numbered(Change change, int index) =>
        change with
        {
            Values = index.ToString(CultureInfo.InvariantCulture),
            CSharp = CSharpImpact.None,
        };

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
