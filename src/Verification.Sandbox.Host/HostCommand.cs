using System.CommandLine;

namespace Verification.Sandbox.Host;

/// <summary>The command line: reads the options, runs the sandbox and reports an error in one line with an exit code.</summary>
internal static class HostCommand
{
    private const int PortTaken = 1;
    private const int BadUsage = 2;

    private const string Description = """
        Runs Veriff, Twilio Verify, Didit and deepidv on 127.0.0.1 with made-up data, until Ctrl-C.

        Examples:
          verification-sandbox
          verification-sandbox --port 5080 --rows 10000 --seed 1
          verification-sandbox --port 0 --rows 1000000 --no-rate-limit
          verification-sandbox --fault-rate 0.05 --fault-seed 42

        Faults of other kinds are added over HTTP, at /__sandbox/faults of each vendor; see docs/testing-with-the-sandbox.md.

        Exit codes: 0 stopped, 1 a port is taken, 2 bad usage.
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new HostOptions();
        var command = options.Command(Description);
        command.SetAction((result, cancellationToken) => ServeAsync(options, result, cancellationToken));
        var parsed = command.Parse(arguments);
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync($"{error.Message} Try --help.").ConfigureAwait(false);
            return BadUsage;
        }

        // Signals are handled by TerminationSignal, which waits for the sandbox to stop.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }).ConfigureAwait(false);
    }

    private static async Task<int> ServeAsync(HostOptions options, ParseResult result, CancellationToken cancellationToken)
    {
        using var signal = new TerminationSignal();
        VerificationSandbox sandbox;
        try
        {
            sandbox = await VerificationSandbox.StartAsync(options.Sandbox(result), cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return PortTaken;
        }

        await using (sandbox.ConfigureAwait(false))
        {
            options.AddFaults(result, sandbox);
            await Console.Out.WriteAsync(SandboxSummary.Of(sandbox)).ConfigureAwait(false);
            await signal.Received.ConfigureAwait(false);
        }

        return 0;
    }
}
