using System.Text.Json;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Tests.Diff;

namespace Verification.Generator.Tests.Findings.Output;

public sealed class SarifReportTests
{
    [Fact]
    public void Results_carry_level_place_and_fingerprint()
    {
        var run = Run(Reports.OfAllLevels);
        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];

        results.Select(Text("level")).ShouldBe(["error", "warning", "note", "none"]);
        results.Select(Text("kind")).ShouldBe(["fail", "fail", "fail", "informational"]);
        results
            .Select(result => result.GetProperty("partialFingerprints").GetProperty(SarifReport.FingerprintName).GetString())
            .ShouldBe(Reports.OfAllLevels.Changes.Select(change => change.Id));
        var place = results[1].GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("specs/twilio/openapi.yaml");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(88);
    }

    [Fact]
    public void What_is_gone_is_shown_in_its_file_without_a_line_and_with_where_it_was()
    {
        var removed = Run(Reports.OfAllLevels).GetProperty("results")[0];

        var place = removed.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("specs/twilio/openapi.yaml");
        place.TryGetProperty("region", out _).ShouldBeFalse();
        removed
            .GetProperty("relatedLocations")[0]
            .GetProperty("physicalLocation")
            .GetProperty("region")
            .GetProperty("startLine")
            .GetInt32()
            .ShouldBe(120);
    }

    [Fact]
    public void Every_result_points_to_the_metadata_of_its_rule()
    {
        var run = Run(Reports.OfAllLevels);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            rule.GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
            rule.GetProperty("shortDescription").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void Accepted_changes_are_suppressed_with_their_reason()
    {
        JsonElement[] results = [.. Run(Reports.WithAccepted).GetProperty("results").EnumerateArray()];

        results[0].TryGetProperty("suppressions", out _).ShouldBeFalse();
        var suppression = results[1].GetProperty("suppressions")[0];
        (Text("kind")(suppression), Text("status")(suppression), Text("justification")(suppression)).ShouldBe(
            ("external", "accepted", "Nobody reads the price. (billing team)")
        );
    }

    [Theory]
    [InlineData("specs/a b/ü#?.yaml", "specs/a%20b/%C3%BC%23%3F.yaml")]
    [InlineData("HEAD~1:specs/a.yaml", "specs/a.yaml")]
    [InlineData("/tmp/a.yaml", "file:///tmp/a.yaml")]
    public void A_file_is_a_valid_uri(string file, string expected)
    {
        var change = Reports.NewValue with { Revision = Reports.NewValue.Revision! with { File = file } };

        Run(DiffReport.Of([change]))
            .GetProperty("results")[0]
            .GetProperty("locations")[0]
            .GetProperty("physicalLocation")
            .GetProperty("artifactLocation")
            .GetProperty("uri")
            .GetString()
            .ShouldBe(expected);
    }

    private static JsonElement Run(DiffReport report)
    {
        var root = JsonDocument.Parse(new SarifReport().Written(report)).RootElement;
        root.GetProperty("version").GetString().ShouldBe("2.1.0");
        return root.GetProperty("runs")[0];
    }

    private static Func<JsonElement, string?> Text(string name) => element => element.GetProperty(name).GetString();
}
