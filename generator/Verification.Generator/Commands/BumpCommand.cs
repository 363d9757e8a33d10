using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Git;
using Verification.Generator.Contracts.Versioning;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary><c>vgen bump</c>: the next version, the reason for it and the changelog fragment.</summary>
internal sealed class BumpCommand
{
    private readonly ContractComparison compare;
    private readonly string workingFolder;

    private readonly Option<string?> check = new("--check")
    {
        Description = "Prints no fragment; exit code 4 when this version is too small for the changes.",
        HelpName = "VERSION",
    };

    private readonly Option<string?> since = new("--since")
    {
        Description = "The git revision to compare with, instead of the last tag v… (pre-releases do not count).",
        HelpName = "REVISION",
    };

    private readonly Option<string?> from = new("--from")
    {
        Description = "The version at that revision, when it is not a version tag.",
        HelpName = "VERSION",
    };

    private BumpCommand(ContractComparison compare, string workingFolder)
    {
        this.compare = compare;
        this.workingFolder = workingFolder;
    }

    /// <summary>The command as System.CommandLine knows it.</summary>
    /// <param name="compare">Compares two sides of a contract.</param>
    /// <param name="workingFolder">The folder of the repository.</param>
    public static Command Create(ContractComparison compare, string workingFolder)
    {
        var definition = new BumpCommand(compare, workingFolder);
        var command = new Command(
            "bump",
            "Prints the version to publish after the changes of the documents under specs since the last tag, the reason, and the "
                + "changelog fragment."
        )
        {
            definition.check,
            definition.since,
            definition.from,
        };
        definition.check.Validators.Add(RefuseNoVersion);
        definition.from.Validators.Add(RefuseNoVersion);
        command.Validators.Add(definition.RefuseRevisionWithoutVersion);
        command.SetAction((result, cancellationToken) => definition.RunAsync(result, cancellationToken));
        return command;
    }

    private static void RefuseNoVersion(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => !SemanticVersion.TryParse(token.Value, out _)))
        {
            result.AddError($"'{token.Value}' is not a semantic version; write it as 1.2.3 or 1.2.3-rc.1.");
        }
    }

    private void RefuseRevisionWithoutVersion(CommandResult result)
    {
        var revision = result.GetValue(since);
        if (revision is null != result.GetValue(from) is null && VersionOf(revision) is null)
        {
            result.AddError(
                "--since needs --from with the version at that revision, unless it is a tag such as v1.2.3; --from needs --since."
            );
        }
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var error = arguments.InvocationConfiguration.Error;
        try
        {
            var last = await FindReleaseAsync(arguments, cancellationToken);
            var report = DiffReport.Of(last is null ? [] : await CompareAsync(last.Revision, cancellationToken));
            var advice = VersionAdvice.For(last, report);
            if (arguments.GetValue(check) is { } declared && SemanticVersion.TryParse(declared, out var version))
            {
                return await CheckAsync(advice, version, arguments.InvocationConfiguration.Output, error);
            }

            var fragment = ChangelogFragment.Write(advice.Next, report.Changes);
            var text = $"{advice.Next}\nReason: {advice.Reason}\n{(fragment.Length > 0 ? "\n" + fragment : "")}";
            await arguments.InvocationConfiguration.Output.WriteAsync(text);
            return ExitCode.Success;
        }
        catch (ContractSourceException exception)
        {
            await error.WriteLineAsync("vgen: " + exception.Message);
            return ExitCode.Usage;
        }
        catch (DocumentException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCode.UnreadableInput;
        }
    }

    private static async Task<int> CheckAsync(VersionAdvice advice, SemanticVersion declared, TextWriter output, TextWriter error)
    {
        if (advice.Allows(declared))
        {
            await output.WriteLineAsync($"{declared} is enough; {advice.Next} is needed: {advice.Reason}");
            return ExitCode.Success;
        }

        await error.WriteLineAsync($"vgen: {declared} is too small; {advice.Next} is needed: {advice.Reason}");
        return ExitCode.VersionTooSmall;
    }

    private async Task<Release?> FindReleaseAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (arguments.GetValue(since) is not { } revision)
            return await Release.LastAsync(workingFolder, cancellationToken);
        return new Release(revision, VersionOf(arguments.GetValue(from) is { } version ? "v" + version : revision)!);
    }

    private async Task<IReadOnlyList<Change>> CompareAsync(string revision, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        foreach (var pair in await ContractSource.ResolveAsync(revision, null, workingFolder, cancellationToken))
        {
            changes.AddRange(await compare(pair.Base, pair.Revision, cancellationToken));
            ChangeLimit.Check(changes.Count, (pair.Revision ?? pair.Base)!);
        }

        return changes;
    }

    private static SemanticVersion? VersionOf(string? revision) =>
        revision is not null && revision.StartsWith('v') && SemanticVersion.TryParse(revision[1..], out var version) ? version : null;
}
