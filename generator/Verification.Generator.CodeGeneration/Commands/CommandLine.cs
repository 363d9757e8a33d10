using System.CommandLine;
using System.CommandLine.Help;
using System.Runtime.InteropServices;
using Verification.Generator.CodeGeneration.Output;

namespace Verification.Generator.CodeGeneration.Commands;

/// <summary>Runs a command line: <c>vgen</c> with all commands, or the code generator that a build runs.</summary>
/// <param name="root">The root command.</param>
/// <param name="examples">Gives the text after the help of the command with a name.</param>
internal sealed class CommandLine(RootCommand root, Func<string, string> examples)
{
    private const int StackBytes = 64 << 20;

    /// <summary>Runs the arguments of the process with its outputs, until it is interrupted.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunProcessAsync(string[] arguments)
    {
        using var interruption = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        return await RunAsync(arguments, Console.Out, Console.Error, interruption.Token);

        void Interrupt(PosixSignalContext signal)
        {
            signal.Cancel = true;
            interruption.Cancel();
        }
    }

    /// <summary>Parses the arguments and runs the command that they name.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        await using var messages = new PlainTextWriter(error);
        try
        {
            // A reader who does not know the commands yet types the name alone.
            var result = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
            return await RunCommandAsync(result, output, messages, cancellationToken);
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

    private async Task<int> RunCommandAsync(ParseResult result, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var problems = UsageProblems.Of(result);
        if (problems.Count > 0)
        {
            foreach (var problem in problems)
                await error.WriteLineAsync("vgen: " + problem);
            await error.WriteLineAsync("Run 'vgen --help' to see how it is used.");
            return ExitCode.Usage;
        }

        if (UnusableArgument(result) is { } unusable)
        {
            await error.WriteLineAsync("vgen: " + unusable);
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        cancellationToken.ThrowIfCancellationRequested();
        // Whoever interrupts does not wait for work that looks at no token: the process ends without it.
        var code = await OnDeepStackAsync(() => result.InvokeAsync(configuration, cancellationToken)).WaitAsync(cancellationToken);
        if (result.Action is HelpAction)
            await output.WriteLineAsync(examples(result.CommandResult.Command.Name));
        return code;
    }

    /// <summary>
    /// What is wrong with an argument that can be neither a path nor the value of any option; null when all can be. It is looked for here,
    /// before any command runs, since the file system throws for such a path whatever it is used for, and a folder is found for some.
    /// </summary>
    private static string? UnusableArgument(ParseResult result)
    {
        var before = "vgen";
        foreach (var token in result.Tokens)
        {
            if (token.Value.Contains('\0'))
                return $"the argument after '{before}' holds a NUL character; remove it.";
            if (string.IsNullOrWhiteSpace(token.Value))
                return $"the argument after '{before}' is empty; name a file, a folder or a value there.";
            before = token.Value;
        }

        return null;
    }

    /// <summary>Runs a command on a thread whose stack has room for schemas that refer to one another thousands of times.</summary>
    private static Task<int> OnDeepStackAsync(Func<Task<int>> run)
    {
        var start = new Task<Task<int>>(run);
        new Thread(start.RunSynchronously, StackBytes) { IsBackground = true }.Start();
        return start.Unwrap();
    }
}
