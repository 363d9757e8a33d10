using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary>The options that lint, drift and diff share, and how a report becomes outputs and an exit code.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string[]> formats = new("--format")
    {
        Description = "The format of the report, text by default. May be repeated: the nth --output belongs to the nth --format.",
        HelpName = string.Join('|', ReportFormats.Names),
    };

    private readonly Option<string[]> files = new("--output")
    {
        Description = "The file to write instead of standard output. May be repeated, once per --format; at most one format has none.",
        HelpName = "FILE",
    };

    private readonly Option<string?> accept = new("--accept")
    {
        Description = "The file of accepted findings, for all documents; by default accepted.yaml beside each document.",
        HelpName = "FILE",
    };

    private readonly Option<string>? failOn;

    /// <param name="failOn">The description of <c>--fail-on</c>; null for a command without it.</param>
    /// <param name="byDefault">The level without it.</param>
    public ReportOptions(string? failOn = null, string byDefault = "breaking")
    {
        formats.AcceptOnlyFromAmong([.. ReportFormats.Names]);
        if (failOn is null)
            return;
        this.failOn = new Option<string>("--fail-on")
        {
            Description = failOn,
            DefaultValueFactory = _ => byDefault,
            HelpName = "breaking|risky|any|none",
        };
        this.failOn.AcceptOnlyFromAmong("breaking", "risky", "any", "none");
    }

    /// <summary>Adds these options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(formats);
        command.Add(files);
        if (failOn is not null)
            command.Add(failOn);
        command.Add(accept);
        command.Validators.Add(RefuseWithoutPlace);
    }

    /// <summary>The accept file that the command line names; null when it names none.</summary>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public AcceptFile? LoadAccepted(ParseResult arguments) => arguments.GetValue(accept) is { } named ? AcceptFile.Load(named) : null;

    /// <summary>Makes a report, writes it in every format and returns the exit code.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="create">Makes the report.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(ParseResult arguments, Func<Task<FindingReport>> create)
    {
        var error = arguments.InvocationConfiguration.Error;
        try
        {
            var report = await create();
            Write(arguments, report);
            // A comparison has a place for them in every format.
            foreach (var notice in report.Kind == ReportKind.Diff ? [] : report.Notices)
                await error.WriteLineAsync(notice);
            return Threshold(arguments) is { } level && report.HasAtLeast(level) ? ExitCode.ThresholdExceeded : ExitCode.Success;
        }
        catch (DocumentException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCode.UnreadableInput;
        }
        catch (RegexMatchTimeoutException)
        {
            await error.WriteLineAsync(
                "vgen: an input has lines that cannot be read in reasonable time; save the page as Markdown or text."
            );
            return ExitCode.UnreadableInput;
        }
    }

    private void RefuseWithoutPlace(CommandResult result)
    {
        var outputs = result.GetValue(files) ?? [];
        var count = Math.Max(1, result.GetValue(formats)?.Length ?? 0);
        if (outputs.Length > count)
            result.AddError("There are more --output than --format: the nth --output belongs to the nth --format.");
        if (count > outputs.Length + 1)
            result.AddError("Only one --format can go to standard output: give the others an --output each.");
        // An empty path and one with NUL are refused in every argument.
        string[] paths = [.. outputs.Where(file => file.Length > 0 && !file.Contains('\0')).Select(Path.GetFullPath)];
        var isUnique = paths.Distinct(StringComparer.Ordinal).Count() == paths.Length;
        if (!isUnique)
            result.AddError("Two reports cannot go to one file: give each --format its own --output.");
    }

    private void Write(ParseResult arguments, FindingReport report)
    {
        var named = arguments.GetValue(formats) is { Length: > 0 } given ? given : [ReportFormats.Names[0]];
        var outputs = arguments.GetValue(files) ?? [];
        for (var index = 0; index < named.Length; index++)
        {
            var file = index < outputs.Length ? outputs[index] : null;
            var writer = ReportFormats.Create(named[index], useColour: file is null && TerminalColour.IsWanted());
            ReportOutput.Write(file, arguments.InvocationConfiguration.Output, output => writer.Write(report, output));
        }
    }

    private FindingLevel? Threshold(ParseResult arguments)
    {
        if (failOn is null)
            return FindingLevel.Warning;
        return arguments.GetRequiredValue(failOn) switch
        {
            "risky" => FindingLevel.Risky,
            "any" => FindingLevel.None,
            "none" => null,
            _ => FindingLevel.Breaking,
        };
    }
}
