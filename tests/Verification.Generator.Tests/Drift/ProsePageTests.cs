using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Drift;

/// <summary>A page is read as people edit it: one line at a time, in sentences.</summary>
public sealed class ProsePageTests : DriftTest
{
    [Fact]
    public void A_page_of_sentences_that_agrees_has_no_findings_but_the_name_that_no_parameter_has() =>
        Essence(Compare(ParcelsPage.Page, "page.txt", ParcelsPage.Document)).ShouldBe([("parameter-not-in-document", "page_size", null)]);

    [Theory]
    [InlineData("limit (default 50)", "limit (default 50, max 200)", "maximum-differs", "limit", "200")]
    [InlineData("limit (default 50)", "limit (default 25)", "default-differs", "limit", "25")]
    [InlineData("offset (default 0)", "offset (min 5)", "minimum-differs", "offset", "5")]
    [InlineData("page_size=50, max 100", "page_size=50, max 250", "maximum-differs", "limit", "250")]
    [InlineData("page_size=50, max 100", "page_size=25, max 100", "page-default-conflict", "page_size", "25")]
    [InlineData("letter, box, all Maximum", "letter, box, crate, all Maximum", "enum-value-not-in-document", "parcel_kind", "crate")]
    [InlineData(
        "letter (default), box, or all",
        "letter (default), box, crate, or all",
        "enum-value-not-in-document",
        "parcel_kind",
        "crate"
    )]
    [InlineData("Ready,In Transit,Delivered", "Ready,In Transit,Delivered,On Hold", "enum-value-not-in-document", "status", "On Hold")]
    [InlineData("WEB, APP, DESK", "WEB, APP, DESK, KIOSK", "enum-value-not-in-document", "channel", "KIOSK")]
    [InlineData("WEB, APP, DESK", "KIOSK, WEB, APP, DESK", "enum-value-not-in-document", "channel", "KIOSK")]
    [InlineData(
        "No fixed rate limit is enforced",
        "A limit of 60 requests per minute is enforced",
        "rate-limit-differs",
        "x-rate-limit",
        "60"
    )]
    [InlineData("No fixed rate limit is enforced", "Send at most 5 API calls every 10 seconds", "rate-limit-differs", "x-rate-limit", "5")]
    [InlineData(
        "Query Parameters\n",
        "Query Parameters\nFilter by risk_level: low, medium or high.\n",
        "parameter-not-in-document",
        "risk_level",
        null
    )]
    [InlineData(
        "Query Parameters\n",
        "Query Parameters\nSort with sort_by (sent_at, parcel_number).\n",
        "parameter-not-in-document",
        "sort_by",
        null
    )]
    [InlineData("Use thesent_from query parameter", "Use the sent_after query parameter", "parameter-not-in-document", "sent_after", null)]
    [InlineData("depot_name, sent_from)", "depot_name, sent_from, risk_band)", "field-not-in-document", "risk_band", null)]
    [InlineData("status, sent_at, weight_grams.", "status, sent_at, tenant_id, weight_grams.", "field-not-in-document", "tenant_id", null)]
    [InlineData("count is the number", "total is the number", "field-not-in-document", "total", null)]
    [InlineData("return 400 with", "return 422 with", "status-not-in-document", "422", "422")]
    [InlineData("return 400 with", "return HTTP 420 with", "status-not-in-document", "420", "420")]
    [InlineData("per page. Defaults to 50.", "per page. Defaults to 20.", "default-differs", "limit", "20")]
    [InlineData("x >= 1Number", "x >= 5Number", "minimum-differs", "limit", "5")]
    [InlineData("row. Defaults to 0.", "row. Defaults to 10.", "default-differs", "offset", "10")]
    [InlineData("?limit=20&offset=20", "?limit=20&cursor=abc", "parameter-not-in-document", "cursor", null)]
    public void An_edit_of_one_line_is_found(string before, string after, string rule, string name, string? value)
    {
        ParcelsPage.Page.ShouldContain(before);

        var findings = Compare(ParcelsPage.Page.Replace(before, after, StringComparison.Ordinal), "page.txt", ParcelsPage.Document);

        Essence(findings).ShouldContain((rule, name, value), string.Join('\n', findings));
        var isError =
            findings.Any(finding => finding.Level is FindingLevel.Error && finding.Name == name)
            || rule.StartsWith("page-", StringComparison.Ordinal);
        isError.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{name: region, in: query", "{name: area, in: query", "field-not-in-document", "region", null)]
    [InlineData("{name: depot_name, in: query", "{name: depot, in: query", "field-not-in-document", "depot_name", null)]
    [InlineData("{name: carrier, in: query", "{name: post, in: query", "field-not-in-document", "carrier", null)]
    [InlineData("        weight_grams:", "        weight:", "field-not-in-document", "weight_grams", null)]
    [InlineData("        parcel_number:", "        number:", "field-not-in-document", "parcel_number", null)]
    [InlineData("        count:", "        total:", "field-not-in-document", "count", null)]
    [InlineData("/v2/parcels/:", "/v2/parcels:", "path-slash-differs", "GET /v2/parcels", "/v2/parcels/")]
    [InlineData("maximum-page-size: 100", "maximum-page-size: 500", "maximum-differs", "limit", "100")]
    public void What_the_document_lost_and_only_sentences_still_have_is_found(
        string before,
        string after,
        string rule,
        string name,
        string? value
    )
    {
        ParcelsPage.Document.ShouldContain(before);

        var findings = Compare(ParcelsPage.Page, "page.txt", ParcelsPage.Document.Replace(before, after, StringComparison.Ordinal));

        Essence(findings).ShouldContain((rule, name, value), string.Join('\n', findings));
        findings.Single(finding => finding.Rule == rule && finding.Name == name).Level.ShouldBe(FindingLevel.Error);
    }

    [Theory]
    [InlineData("In all, letters, boxes and crates are listed.")]
    [InlineData("Poll the list, retry failed calls, then stop.")]
    [InlineData("The letter, box or bag was sent by somebody.")]
    [InlineData("A page may take up to 30 seconds, and a webhook up to 200 characters.")]
    [InlineData("The first version was published on 2024-01-01 and changed from 2024-02-01 to 2024-03-01.")]
    [InlineData("It answers quickly, e.g. in 200 ms.")]
    public void A_sentence_about_something_else_is_no_finding(string sentence) =>
        Compare(
            ParcelsPage.Page.Replace("Query Parameters\n", $"{sentence}\nQuery Parameters\n", StringComparison.Ordinal),
            "page.txt",
            ParcelsPage.Document
        )
            .Count.ShouldBe(1);

    [Fact]
    public void A_contradiction_inside_the_page_is_a_note()
    {
        var page = ParcelsPage.Page.Replace("page_size=50", "page_size=25", StringComparison.Ordinal);

        Compare(page, "page.txt", ParcelsPage.Document)
            .Where(finding => finding.Rule.StartsWith("page-", StringComparison.Ordinal))
            .Select(finding => (finding.Name, finding.Level))
            .ShouldBe([("page_size", FindingLevel.Note)]);
    }
}
