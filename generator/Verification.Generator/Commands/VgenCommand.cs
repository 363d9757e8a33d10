using System.CommandLine;
using System.CommandLine.Help;
using Verification.Generator.Diff;
using Verification.Generator.Documents;
using Verification.Generator.Output;

namespace Verification.Generator.Commands;

/// <summary>The root of the command line.</summary>
internal static class VgenCommand
{
    private const int StackBytes = 64 << 20;

    /// <summary>Parses the arguments and runs the command that they name.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        await using var messages = new PlainTextWriter(error);
        try
        {
            return await RunCommandAsync(Create().Parse(arguments), output, messages, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await messages.WriteLineAsync("vgen: interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Inputs that cannot be read are errors in documents by now; what is left is output.
            await messages.WriteLineAsync("vgen: the output cannot be written: " + exception.Message);
            return ExitCode.Usage;
        }
    }

    private static async Task<int> RunCommandAsync(ParseResult result, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        string[] problems = [.. result.Errors.Select(problem => problem.Message), .. result.Tokens.Where(token => token.Value.Contains('\0')).Select(_ => "An argument holds a NUL character.")];
        if (problems.Length > 0)
        {
            foreach (string problem in problems) await error.WriteLineAsync("vgen: " + problem);
            await error.WriteLineAsync("Run 'vgen --help' to see how it is used.");
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        cancellationToken.ThrowIfCancellationRequested();
        // Whoever interrupts does not wait for work that looks at no token: the process ends without it.
        int code = await OnDeepStackAsync(() => result.InvokeAsync(configuration, cancellationToken)).WaitAsync(cancellationToken);
        if (result.Action is HelpAction) await output.WriteLineAsync(CommandExamples.Of(result.CommandResult.Command.Name));
        return code;
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
