using System.CommandLine;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Commands;

/// <summary><c>vgen rules</c>: writes the catalogue of the rules of <c>vgen diff</c> and <c>vgen lint</c> as Markdown.</summary>
internal static class RulesCommand
{
    /// <summary>The command as System.CommandLine knows it.</summary>
    public static Command Create()
    {
        var command = new Command(
            "rules",
            "Writes the rules of 'vgen diff' and 'vgen lint' as Markdown, each with its meaning, those of 'vgen diff' with an example."
        );
        command.SetAction(
            async (result, cancellationToken) =>
            {
                await result.InvocationConfiguration.Output.WriteAsync(RuleDocument.Write().AsMemory(), cancellationToken);
                return ExitCode.Success;
            }
        );
        return command;
    }
}
