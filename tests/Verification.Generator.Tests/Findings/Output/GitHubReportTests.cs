using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Tests.Diff;

namespace Verification.Generator.Tests.Findings.Output;

public sealed class GitHubReportTests
{
    [Fact]
    public void Each_change_is_a_command_beside_its_line()
    {
        var lines = new GitHubReport().Written(Reports.OfAllLevels).Split('\n');

        lines.ShouldBe([
            "::notice title=Contract::Breaking changes (1 breaking, 1 risky, 1 compatible, 1 in wording only). Next version: major.",
            "::error file=specs/twilio/openapi.yaml,title=breaking%3A response-property-removed::The response property 'price' was removed. (GET /v2/Attempts, GET /v2/Attempts/{Sid}) C#: breaks source and binary. Keep the property, or publish a major version.",
            "::warning file=specs/twilio/openapi.yaml,line=88,title=risky%3A response-enum-value-added::The response may hold the new value 'rbm'. (GET /v2/Attempts) Check that callers handle unknown channels.",
            "::notice file=specs/deepidv/openapi.yaml,line=40,title=compatible%3A parameter-optional-added::The optional parameter 'status' was added. (GET /v1/sessions)",
            "",
        ]);
    }

    [Fact]
    public void Text_from_a_document_cannot_start_a_command_or_a_property()
    {
        var hostile = Reports.NewValue with
        {
            Message = "100%\r\n::error::pwned",
            Revision = Reports.NewValue.Revision! with { File = "specs/a,b%.yaml" },
        };

        var lines = new GitHubReport().Written(DiffReport.Of([hostile])).Split('\n');

        lines.Length.ShouldBe(3);
        lines[1].ShouldStartWith("::warning file=specs/a%2Cb%25.yaml,line=88,title=");
        lines[1].ShouldContain("::100%25%0D%0A::error::pwned");
    }
}
