using Samples.Tests.Scaffolding;

namespace Samples.Tests.Quickstart;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--rows", "-1")]
    [InlineData("--rows", "many")]
    [InlineData("--rows", "10000001")]
    [InlineData("--rows")]
    [InlineData("--vendor", "acme")]
    [InlineData("--vendor", "Veriff")]
    [InlineData("--export")]
    [InlineData("--nonsense")]
    [InlineData("nonsense")]
    public async Task Bad_usage_is_one_line_and_exit_code_2(params string[] arguments)
    {
        var outcome = await QuickstartOutcome.OfAsync(arguments);

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        outcome.ErrorLines.ShouldHaveSingleItem().ShouldContain(arguments[^1]);
    }

    [Fact]
    public async Task Help_shows_options_variables_and_examples()
    {
        var outcome = await QuickstartOutcome.OfAsync("--help");

        outcome.ExitCode.ShouldBe(0);
        foreach (
            var text in new[]
            {
                "--vendor",
                "--rows",
                "--export",
                "--live",
                "Examples:",
                "VERIFF_SESSION_IDS",
                "DEEPIDV_API_KEY",
                "Exit codes",
            }
        )
        {
            outcome.Output.ShouldContain(text);
        }
    }
}
