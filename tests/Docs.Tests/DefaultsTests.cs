using System.Globalization;
using System.Text.RegularExpressions;
using Verification.Generated.Deepidv;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Runtime;

namespace Docs.Tests;

/// <summary>The defaults that the page of errors and retries tells are those of the options.</summary>
public sealed partial class DefaultsTests
{
    private static readonly VerificationOptions[] Options = [new VeriffOptions(), new DiditOptions(), new DeepidvOptions()];

    [Theory]
    [InlineData("Timeout")]
    [InlineData("Retry.MaximumRetries")]
    [InlineData("Retry.BaseDelay")]
    [InlineData("Retry.MaximumDelay")]
    [InlineData("Retry.MaximumRetryAfter")]
    public void The_default_of_an_option_is_the_one_that_the_page_tells(string option)
    {
        var told = Told(option);

        foreach (var options in (VerificationOptions[])[.. Options, new TwilioVerifyOptions()])
            Value(options, option).ShouldBe(told, options.GetType().Name);
    }

    [Fact]
    public void The_time_limit_of_an_attempt_is_the_one_that_the_page_tells()
    {
        var both = TimePattern().Matches(Cell("AttemptTimeout"));

        both.Count.ShouldBe(2);
        foreach (var options in Options)
            Value(options, "AttemptTimeout").ShouldBe(Time(both[0]), options.GetType().Name);
        Value(new TwilioVerifyOptions(), "AttemptTimeout").ShouldBe(Time(both[1]));
    }

    private static object Value(VerificationOptions options, string option) =>
        option switch
        {
            "Timeout" => options.Timeout,
            "AttemptTimeout" => options.AttemptTimeout,
            "Retry.MaximumRetries" => options.Retry.MaximumRetries,
            "Retry.BaseDelay" => options.Retry.BaseDelay,
            "Retry.MaximumDelay" => options.Retry.MaximumDelay,
            _ => options.Retry.MaximumRetryAfter,
        };

    private static object Told(string option) =>
        TimePattern().Match(Cell(option)) is { Success: true } time ? Time(time) : int.Parse(Cell(option), CultureInfo.InvariantCulture);

    private static TimeSpan Time(Match time)
    {
        var number = double.Parse(time.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return time.Groups["unit"].Value == "s" ? TimeSpan.FromSeconds(number) : TimeSpan.FromMinutes(number);
    }

    private static string Cell(string option) =>
        File.ReadLines(Repository.PathOf("docs/errors-and-retries.md"))
            .Single(line => line.StartsWith($"| `{option}` |", StringComparison.Ordinal))
            .Split('|')[2]
            .Trim();

    [GeneratedRegex(@"(?<number>[0-9.]+) (?<unit>s|minutes)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TimePattern();
}
