using System.CommandLine;

namespace Quickstart;

/// <summary>The whole program, with its streams and environment given, so that tests can run it.</summary>
internal static class QuickstartCommand
{
    public static Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken) =>
        RunAsync(arguments, output, error, Environment.GetEnvironmentVariable, cancellationToken);

    public static async Task<int> RunAsync(
        string[] arguments,
        TextWriter output,
        TextWriter error,
        Func<string, string?> environment,
        CancellationToken cancellationToken
    )
    {
        var run = new QuickstartRun(output, error, environment);
        var parsed = new CommandLine(run.RunAsync).Command.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                await error.WriteLineAsync($"{problem.Message} Try --help.".AsMemory(), CancellationToken.None);
            return ExitCode.Usage;
        }

        try
        {
            // Signals are the caller's: see Interruption.
            var configuration = new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (UsageException exception)
        {
            foreach (var problem in exception.Problems)
                await error.WriteLineAsync(problem.AsMemory(), CancellationToken.None);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Interrupted.".AsMemory(), CancellationToken.None);
            return ExitCode.Interrupted;
        }
    }
}
