using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Diff.Accept;
using Verification.Generator.Contracts.Diff.Output;
using Verification.Generator.Contracts.Git;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary><c>vgen diff</c>: what a change of contracts breaks.</summary>
internal sealed class DiffCommand
{
    /// <summary>How many changes all documents may have together: one may have half of them, and C# adds its own.</summary>
    private const int MostChanges = 2 * DocumentLimits.Changes;

    private readonly ContractComparison wire;
    private readonly ContractComparison wireAndCSharp;
    private readonly string workingFolder;

    private readonly Argument<string> baseSide = new("BASE")
    {
        Description = "The contracts before: a file, a folder, GITREF:path, a git revision, or A..B for both sides.",
    };

    private readonly Argument<string?> revisionSide = new("REVISION")
    {
        Description = "The contracts after; without it, the working tree.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> format = new("--format")
    {
        Description = "How the report is written.",
        DefaultValueFactory = _ => ReportFormats.Names[0],
    };

    private readonly Option<string?> output = new("--output") { Description = "A file for the report, instead of standard output.", HelpName = "FILE" };

    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "From which level on the exit code is 1; 'none' never fails.",
        DefaultValueFactory = _ => "breaking",
    };

    private readonly Option<string?> accept = new("--accept") { Description = "A file of changes that are known and accepted, with reasons.", HelpName = "FILE" };

    private readonly Option<bool> withoutCSharp = new("--no-csharp") { Description = "Compares the wire only; C# is neither generated nor compiled." };

    private DiffCommand(ContractComparison wire, ContractComparison wireAndCSharp, string workingFolder)
    {
        this.wire = wire;
        this.wireAndCSharp = wireAndCSharp;
        this.workingFolder = workingFolder;
        format.AcceptOnlyFromAmong([.. ReportFormats.Names]);
        failOn.AcceptOnlyFromAmong("breaking", "risky", "any", "none");
        baseSide.Validators.Add(RefuseUnknownOptions);
        revisionSide.Validators.Add(RefuseUnknownOptions);
    }

    /// <summary>The command as System.CommandLine knows it.</summary>
    /// <param name="wire">Compares two sides of a contract on the wire.</param>
    /// <param name="wireAndCSharp">Compares them in C# as well.</param>
    /// <param name="workingFolder">The folder that paths are relative to, and in whose repository revisions are looked up.</param>
    public static Command Create(ContractComparison wire, ContractComparison wireAndCSharp, string workingFolder)
    {
        var definition = new DiffCommand(wire, wireAndCSharp, workingFolder);
        var command = new Command("diff", "Says what a change of contracts breaks, on the wire and in C#.")
        {
            definition.baseSide,
            definition.revisionSide,
            definition.format,
            definition.output,
            definition.failOn,
            definition.accept,
            definition.withoutCSharp,
        };
        command.SetAction((result, cancellationToken) => definition.RunAsync(result, cancellationToken));
        return command;
    }

    /// <summary>A misspelt option would otherwise count as a document.</summary>
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-'))) result.AddError($"There is no option '{token.Value}'.");
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        TextWriter log = arguments.InvocationConfiguration.Error;
        try
        {
            DiffReport report = Judge(arguments, await CompareAsync(arguments, cancellationToken));
            await WriteAsync(arguments, report, cancellationToken);
            return IsTooBad(report, arguments.GetRequiredValue(failOn)) ? ExitCode.ThresholdExceeded : ExitCode.Success;
        }
        catch (DocumentException exception)
        {
            await log.WriteLineAsync(exception.Message);
            return ExitCode.UnreadableInput;
        }
        catch (ContractSourceException exception)
        {
            await log.WriteLineAsync("vgen: " + exception.Message);
            return ExitCode.Usage;
        }
    }

    private async Task<List<Change>> CompareAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ContractComparison compare = arguments.GetValue(withoutCSharp) ? wire : wireAndCSharp;
        var changes = new List<Change>();
        IReadOnlyList<ContractPair> pairs =
            await ContractSource.ResolveAsync(arguments.GetRequiredValue(baseSide), arguments.GetValue(revisionSide), workingFolder, cancellationToken);
        foreach (ContractPair pair in pairs)
        {
            changes.AddRange(await compare(pair.Base, pair.Revision, cancellationToken));
            if (changes.Count > MostChanges) throw TooMany((pair.Revision ?? pair.Base)!);
        }

        return changes;
    }

    private static DocumentException TooMany(ContractDocument document) => document.Error(document.Root, DocumentErrorCode.TooLarge,
        $"up to this document there are more than {MostChanges} changes; compare fewer documents at once, or versions that lie closer together.");

    private DiffReport Judge(ParseResult arguments, List<Change> changes)
    {
        if (arguments.GetValue(accept) is not { } file) return DiffReport.Of(changes);
        DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return AcceptFile.Load(file).Apply(changes, today);
    }

    private async Task WriteAsync(ParseResult arguments, DiffReport report, CancellationToken cancellationToken)
    {
        string? file = arguments.GetValue(output);
        IReportWriter writer = ReportFormats.Create(arguments.GetRequiredValue(format), useColour: file is null && TerminalColour.IsWanted());
        if (file is null)
        {
            writer.Write(report, arguments.InvocationConfiguration.Output);
            return;
        }

        using var text = new StringWriter();
        writer.Write(report, text);
        await File.WriteAllTextAsync(Path.GetFullPath(file, workingFolder), text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
    }

    private static bool IsTooBad(DiffReport report, string threshold) => threshold switch
    {
        "none" => false,
        "any" => report.Changes.Count > 0,
        "risky" => report.Verdict >= ChangeLevel.Risky,
        _ => report.Verdict is ChangeLevel.Breaking,
    };
}
