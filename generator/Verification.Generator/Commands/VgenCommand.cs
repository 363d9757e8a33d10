using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Verification.Generator.Diff;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary>The root of the command line.</summary>
internal static class VgenCommand
{
    private const int StackBytes = 64 << 20;

    /// <summary>Parses the arguments and runs the command that they name.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        ParseResult result = Create().Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (ParseError problem in result.Errors) await error.WriteLineAsync("vgen: " + problem.Message);
            await error.WriteLineAsync("Run 'vgen --help' to see how it is used.");
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Whoever interrupts does not wait for work that looks at no token: the process ends without it.
            int code = await OnDeepStackAsync(() => result.InvokeAsync(configuration, cancellationToken)).WaitAsync(cancellationToken);
            if (result.Action is HelpAction) await output.WriteLineAsync(CommandExamples.Of(result.CommandResult.Command.Name));
            return code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("vgen: interrupted.");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Runs a command on a thread whose stack has room for schemas that refer to one another thousands of times.</summary>
    private static Task<int> OnDeepStackAsync(Func<Task<int>> run)
    {
        var start = new Task<Task<int>>(run);
        new Thread(start.RunSynchronously, StackBytes) { IsBackground = true }.Start();
        return start.Unwrap();
    }

    private static RootCommand Create()
    {
        string folder = Directory.GetCurrentDirectory();
        return new RootCommand("Turns OpenAPI documents into C# clients, and says what their changes break.")
        {
            GenerateCommand.Create(),
            DiffCommand.Create(OnTheWire, OnTheWireAndInCSharp, folder),
            BumpCommand.Create(OnTheWireAndInCSharp, folder),
            RulesCommand.Create(),
            LintCommand.Create(),
            DriftCommand.Create(),
            ConvertCommand.Create(),
        };
    }

    private static Task<IReadOnlyList<Change>> OnTheWire(ContractDocument? baseDocument, ContractDocument? revision, CancellationToken cancellationToken) =>
        Task.FromResult(ContractComparer.Compare(baseDocument, revision));

    private static Task<IReadOnlyList<Change>> OnTheWireAndInCSharp(ContractDocument? baseDocument, ContractDocument? revision, CancellationToken cancellationToken) =>
        CSharpComparer.AddImpactAsync(baseDocument, revision, ContractComparer.Compare(baseDocument, revision), cancellationToken);
}
