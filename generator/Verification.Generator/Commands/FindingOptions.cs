using System.CommandLine;
using System.Text.RegularExpressions;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary>The options that lint and drift share, and how their reports become output and exit code.</summary>
internal sealed class FindingOptions
{
    private readonly FindingFormats formats;

    private readonly Option<string> format = new("--format") { Description = "How to write the report.", DefaultValueFactory = _ => "text" };

    private readonly Option<string?> file = new("--output") { Description = "The file to write instead of standard output.", HelpName = "FILE" };

    private readonly Option<string?> accept = new("--accept") { Description = "The file of accepted findings; accepted.yaml beside the document unless given.", HelpName = "FILE" };

    /// <summary>Creates the options for some formats.</summary>
    public FindingOptions(FindingFormats formats)
    {
        this.formats = formats;
        format.AcceptOnlyFromAmong([.. formats.Names]);
        format.HelpName = string.Join('|', formats.Names);
    }

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(format);
        command.Add(file);
        command.Add(accept);
    }

    /// <summary>The findings that are accepted for a document.</summary>
    /// <exception cref="DocumentException">The accept file cannot be read.</exception>
    public AcceptedFindings LoadAccepted(ParseResult arguments, string document) =>
        arguments.GetValue(accept) is { } named ? AcceptedFindings.Load(named) : AcceptedFindings.Beside(document);

    /// <summary>Makes a report, writes it and says whether it is good enough.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="failOn">The level from which a finding fails the command; null when none does.</param>
    /// <param name="create">Makes the report.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(ParseResult arguments, FindingLevel? failOn, Func<FindingReport> create)
    {
        TextWriter error = arguments.InvocationConfiguration.Error;
        try
        {
            FindingReport report = create();
            foreach (string notice in report.Notices) await error.WriteLineAsync(notice);
            IFindingWriter writer = formats[arguments.GetValue(format) ?? "text"];
            ReportOutput.Write(arguments.GetValue(file), arguments.InvocationConfiguration.Output, output => writer.Write(report, output));
            return failOn is { } level && report.HasAtLeast(level) ? ExitCode.ThresholdExceeded : ExitCode.Success;
        }
        catch (DocumentException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCode.UnreadableInput;
        }
        catch (RegexMatchTimeoutException)
        {
            await error.WriteLineAsync("vgen: an input has lines that cannot be read in reasonable time; save the page as Markdown or text.");
            return ExitCode.UnreadableInput;
        }
    }
}
