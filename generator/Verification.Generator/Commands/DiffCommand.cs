using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Contracts.Git;

namespace Verification.Generator.Commands;

/// <summary><c>vgen diff</c>: reports what a change of contracts breaks.</summary>
internal sealed class DiffCommand
{
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

    private readonly ReportOptions options = new(failOn: "The lowest level that sets exit code 1; 'none' never fails.");

    private readonly Option<bool> withoutCSharp = new("--no-csharp")
    {
        Description = "Compares the wire only; C# is neither generated nor compiled.",
    };

    private DiffCommand(ContractComparison wire, ContractComparison wireAndCSharp, string workingFolder)
    {
        this.wire = wire;
        this.wireAndCSharp = wireAndCSharp;
        this.workingFolder = workingFolder;
        baseSide.Validators.Add(RefuseUnknownOptions);
        revisionSide.Validators.Add(RefuseUnknownOptions);
    }

    /// <summary>The command as System.CommandLine knows it.</summary>
    /// <param name="wire">Compares two sides of a contract on the wire.</param>
    /// <param name="wireAndCSharp">Compares them in C# as well.</param>
    /// <param name="workingFolder">The folder that paths are relative to, and of the repository with the revisions.</param>
    public static Command Create(ContractComparison wire, ContractComparison wireAndCSharp, string workingFolder)
    {
        var definition = new DiffCommand(wire, wireAndCSharp, workingFolder);
        var command = new Command("diff", "Reports what a change of contracts breaks, on the wire and in C#.")
        {
            definition.baseSide,
            definition.revisionSide,
            definition.withoutCSharp,
        };
        definition.options.AddTo(command);
        command.SetAction((result, cancellationToken) => definition.RunAsync(result, cancellationToken));
        return command;
    }

    /// <summary>Without this check, a misspelt option would count as a document.</summary>
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            result.AddError($"There is no option '{token.Value}'.");
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await options.RunAsync(arguments, () => CompareAsync(arguments, cancellationToken));
        }
        catch (ContractSourceException exception)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync("vgen: " + exception.Message);
            return ExitCode.Usage;
        }
    }

    private async Task<FindingReport> CompareAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var compare = arguments.GetValue(withoutCSharp) ? wire : wireAndCSharp;
        var named = options.LoadAccepted(arguments);
        var reports = new List<FindingReport>();
        var changes = new List<Change>();
        var pairs = await ContractSource.ResolveAsync(
            arguments.GetRequiredValue(baseSide),
            arguments.GetValue(revisionSide),
            workingFolder,
            cancellationToken
        );
        foreach (var pair in pairs)
        {
            var found = await compare(pair.Base, pair.Revision, cancellationToken);
            changes.AddRange(found);
            ChangeLimit.Check(changes.Count, (pair.Revision ?? pair.Base)!);
            if (named is null)
                reports.Add(Judge(pair.Accepted(), found));
        }

        // One file for all documents: an entry matches nothing only when it matches nothing in any of them.
        if (named is not null)
            reports.Add(Judge(named, changes));
        return DiffReport.Join(reports);
    }

    private static FindingReport Judge(AcceptFile accepted, IReadOnlyList<Change> changes) =>
        accepted.Apply(ReportKind.Diff, DiffReport.Sorted(changes), RuleCatalogue.Ids, TimeProvider.System);
}
