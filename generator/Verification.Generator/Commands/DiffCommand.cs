using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.CodeGeneration.Kiota;
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
    private readonly Func<KiotaTool, ContractComparison> withKiota;
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

    private readonly Option<string?> flavour = new("--flavour")
    {
        Description = "Compares the C# of clients of another kind, too: kiota for those that Kiota makes of the open view (see convert).",
        HelpName = "kiota",
    };

    private readonly Option<string?> kiota = new("--kiota")
    {
        Description = "The path of Kiota's kiota.dll; by default it is looked for among NuGet's packages and .NET's global tools.",
        HelpName = "FILE",
    };

    private readonly Option<string?> versionNote = new("--version-note")
    {
        Description =
            "The sentence about the version that the report has, such as that of 'vgen bump --check'; by default the part that moves.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> fullReport = new("--full-report")
    {
        Description = "Where the reader of a Markdown report finds all of it: an address or a path.",
        HelpName = "PLACE",
    };

    private DiffCommand(
        ContractComparison wire,
        ContractComparison wireAndCSharp,
        Func<KiotaTool, ContractComparison> withKiota,
        string workingFolder
    )
    {
        this.wire = wire;
        this.wireAndCSharp = wireAndCSharp;
        this.withKiota = withKiota;
        this.workingFolder = workingFolder;
    }

    /// <summary>The command as System.CommandLine knows it.</summary>
    /// <param name="wire">Compares two sides of a contract on the wire.</param>
    /// <param name="wireAndCSharp">Compares them in C# as well.</param>
    /// <param name="withKiota">Makes what compares the C# of Kiota's clients as well.</param>
    /// <param name="workingFolder">The folder that paths are relative to, and of the repository with the revisions.</param>
    public static Command Create(
        ContractComparison wire,
        ContractComparison wireAndCSharp,
        Func<KiotaTool, ContractComparison> withKiota,
        string workingFolder
    )
    {
        var definition = new DiffCommand(wire, wireAndCSharp, withKiota, workingFolder);
        definition.flavour.AcceptOnlyFromAmong("kiota");
        var command = new Command("diff", "Reports what a change of contracts breaks, on the wire and in C#.")
        {
            definition.baseSide,
            definition.revisionSide,
            definition.withoutCSharp,
            definition.flavour,
            definition.kiota,
            definition.versionNote,
            definition.fullReport,
        };
        command.Validators.Add(definition.RefuseFlavourWithoutCSharp);
        definition.options.AddTo(command);
        command.SetAction((result, cancellationToken) => definition.RunAsync(result, cancellationToken));
        return command;
    }

    private void RefuseFlavourWithoutCSharp(CommandResult result)
    {
        if (result.GetValue(flavour) is not null && result.GetValue(withoutCSharp))
            result.AddError("--no-csharp leaves out what --flavour asks for; give one of them.");
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (Comparison(arguments) is not { } compare)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync("vgen: Kiota was not found; " + KiotaTool.HowToGet);
            return ExitCode.Usage;
        }

        try
        {
            return await options.RunAsync(arguments, () => CompareAsync(compare, arguments, cancellationToken));
        }
        catch (ContractSourceException exception)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync("vgen: " + exception.Message);
            return ExitCode.Usage;
        }
    }

    /// <summary>What compares two documents; null where Kiota is asked for and not found.</summary>
    private ContractComparison? Comparison(ParseResult arguments)
    {
        if (arguments.GetValue(withoutCSharp))
            return wire;
        if (arguments.GetValue(flavour) is null)
            return wireAndCSharp;
        return KiotaTool.Find(arguments.GetValue(kiota)) is { } tool ? withKiota(tool) : null;
    }

    private async Task<FindingReport> CompareAsync(ContractComparison compare, ParseResult arguments, CancellationToken cancellationToken)
    {
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
        return DiffReport.Join(reports) with
        {
            VersionNote = arguments.GetValue(versionNote) ?? "",
            FullReport = arguments.GetValue(fullReport) ?? "",
            Compared = pairs[0].Compared,
        };
    }

    private static FindingReport Judge(AcceptFile accepted, IReadOnlyList<Change> changes) =>
        accepted.Apply(ReportKind.Diff, DiffReport.Sorted(changes), RuleCatalogue.Ids, TimeProvider.System);
}
