using System.Text.Json;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Tests.Diff;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Findings.Output;

public sealed class JsonReportTests
{
    private static readonly JsonElement Schema = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "diff.schema.json")))
        .RootElement;

    public static TheoryData<string> Cases { get; } = ["equal", "all", "accepted"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Output_is_valid_by_the_published_schema(string name)
    {
        var report = name switch
        {
            "equal" => Reports.Equal,
            "all" => Reports.OfAllLevels,
            _ => Reports.WithAccepted,
        };

        SchemaCheck.Violations(Schema, Json(report)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"verdict\": \"breaking\"", "\"verdict\": \"bad\"")]
    [InlineData("\"breaking\": 1", "\"breaking\": -1")]
    [InlineData("\"before\": \"public", "\"extra\": null, \"before\": \"public")]
    [InlineData("\"advice\": \"\"", "\"advices\": \"\"")]
    [InlineData("\"kind\": \"property\"", "\"kind\": 7")]
    public void The_schema_refuses_what_is_not_the_contract(string part, string replacement)
    {
        var json = new JsonReport().Written(Reports.OfAllLevels);
        json.ShouldContain(part);
        using var document = JsonDocument.Parse(json.Replace(part, replacement, StringComparison.Ordinal));

        SchemaCheck.Violations(Schema, document.RootElement).ShouldNotBeEmpty();
    }

    [Fact]
    public void Changes_in_wording_are_listed_but_not_counted()
    {
        var json = Json(Reports.OfAllLevels);

        json.GetProperty("counts").GetRawText().Split(':').Length.ShouldBe(4);
        json.GetProperty("changes").GetArrayLength().ShouldBe(4);
        var wording = json.GetProperty("changes")[3];
        (wording.GetProperty("level").GetString(), wording.GetProperty("line").GetProperty("base").GetInt32()).ShouldBe(("none", 4));
    }

    [Fact]
    public void Every_change_names_its_document() =>
        Json(Reports.OfAllLevels)
            .GetProperty("changes")
            .EnumerateArray()
            .Select(change => change.GetProperty("document").GetString())
            .ShouldBe(["twilio", "twilio", "deepidv", "didit"]);

    [Fact]
    public void A_side_that_does_not_exist_is_null()
    {
        var removed = Json(Reports.OfAllLevels).GetProperty("changes")[0];

        removed.GetProperty("pointer").GetProperty("revision").ValueKind.ShouldBe(JsonValueKind.Null);
        removed.GetProperty("line").GetProperty("revision").ValueKind.ShouldBe(JsonValueKind.Null);
        removed.GetProperty("csharp").GetProperty("members")[0].GetProperty("after").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Without_an_accept_file_there_are_exactly_the_four_members()
    {
        Json(Reports.OfAllLevels).EnumerateObject().Select(member => member.Name).ShouldBe(["verdict", "bump", "counts", "changes"]);
        Json(Reports.WithAccepted)
            .EnumerateObject()
            .Select(member => member.Name)
            .ShouldBe(["verdict", "bump", "counts", "changes", "accepted", "notices"]);
    }

    private static JsonElement Json(DiffReport report) => JsonDocument.Parse(new JsonReport().Written(report)).RootElement;
}
