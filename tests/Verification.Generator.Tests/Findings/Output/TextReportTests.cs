using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Tests.Diff;

namespace Verification.Generator.Tests.Findings.Output;

public sealed class TextReportTests
{
    [Fact]
    public void Changes_stand_under_their_document_and_operations()
    {
        var text = new TextReport(useColour: false).Written(DiffReport.Of([Reports.NewValue, Reports.RemovedProperty]));

        text.ShouldBe(
            $"""
            Breaking changes
            Changes: 1 breaking, 1 risky
            Next version: major

            twilio
              GET /v2/Attempts
                risky      The response may hold the new value 'rbm'.
                           where: specs/twilio/openapi.yaml(88)
                           advice: Check that callers handle unknown channels.
                           rule: response-enum-value-added, fingerprint {Reports.NewValue.Id}
              GET /v2/Attempts, GET /v2/Attempts/{"{Sid}"}
                breaking   The response property 'price' was removed.
                           where: gone; before main:specs/twilio/openapi.yaml(120)
                           C#: breaks source and binary
                             - public string? Price {"{ get; init; }"}
                           advice: Keep the property, or publish a major version.
                           rule: response-property-removed, fingerprint {Reports.RemovedProperty.Id}

            """.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void Reasons_and_notices_of_accepted_changes_are_shown()
    {
        var text = new TextReport(useColour: false).Written(Reports.WithAccepted);

        text.ShouldContain("reason: Nobody reads the price. (billing team)");
        text.ShouldContain("Notice: accepted.yaml(7)");
    }

    [Fact]
    public void Colour_is_there_only_when_asked_for()
    {
        new TextReport(useColour: false).Written(Reports.OfAllLevels).ShouldNotContain('\e');
        new TextReport(useColour: true).Written(Reports.OfAllLevels).ShouldContain("\e[31mbreaking\e[0m");
    }

    [Fact]
    public void Names_in_a_document_cannot_steer_the_terminal()
    {
        var hostile = Reports.NewValue with { Message = "A value '\e[2J\nrisky \u202Egnikaerb'." };

        var text = new TextReport(useColour: false).Written(DiffReport.Of([hostile]));

        text.ShouldContain("A value '\uFFFD[2J risky \uFFFDgnikaerb'.");
    }

    [Theory]
    [InlineData(false, null, "xterm", true)]
    [InlineData(false, "", "xterm", true)]
    [InlineData(false, "1", "xterm", false)]
    [InlineData(false, null, "dumb", false)]
    [InlineData(true, null, "xterm", false)]
    public void Colour_is_for_terminals_whose_user_wants_it(bool isRedirected, string? noColour, string terminal, bool expected)
    {
        TerminalColour.IsWanted(isRedirected, name => name is "NO_COLOR" ? noColour : terminal).ShouldBe(expected);
    }
}
