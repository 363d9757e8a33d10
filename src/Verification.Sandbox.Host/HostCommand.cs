using System.CommandLine;
using System.Globalization;

namespace Verification.Sandbox.Host;

/// <summary>The command line: reads the options, runs the sandbox and turns what went wrong into one line and a code.</summary>
internal static class HostCommand
{
    private const int PortTaken = 1;
    private const int BadUsage = 2;

    private const string Description = """
        Runs Veriff, Twilio Verify, Didit and deepidv on 127.0.0.1 with made-up data, until Ctrl-C.

        Examples:
          verification-sandbox
          verification-sandbox --port 5080 --rows 10000 --seed 1
          verification-sandbox --port 0 --rows 1000000

        Exit codes: 0 stopped, 1 a port is taken, 2 bad usage.
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        Option<int> port = WholeNumber("--port", "The first of four ports in a row; 0 takes any free ones.", 5080, 0, SandboxOptions.MaximumPort);
        Option<int> rows = WholeNumber("--rows", "How many rows each vendor holds.", 10_000, 0, SandboxOptions.MaximumRows);
        Option<int> seed = WholeNumber("--seed", "What the data and the credentials are derived from.", 1, int.MinValue, int.MaxValue);
        var command = new RootCommand(Description) { port, rows, seed };
        command.SetAction((result, cancellationToken) => ServeAsync(
            new SandboxOptions { Port = result.GetValue(port), Rows = result.GetValue(rows), Seed = result.GetValue(seed) },
            cancellationToken));
        ParseResult parsed = command.Parse(arguments);
        if (parsed.Errors is [var error, ..])
        {
            await Console.Error.WriteLineAsync($"{error.Message} Try --help.").ConfigureAwait(false);
            return BadUsage;
        }

        // Signals are handled by TerminationSignal, which waits for the sandbox to stop.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }).ConfigureAwait(false);
    }

    private static async Task<int> ServeAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        using var signal = new TerminationSignal();
        VerificationSandbox sandbox;
        try
        {
            sandbox = await VerificationSandbox.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return PortTaken;
        }

        await using (sandbox.ConfigureAwait(false))
        {
            await Console.Out.WriteAsync(SandboxSummary.Of(sandbox)).ConfigureAwait(false);
            await signal.Received.ConfigureAwait(false);
        }

        return 0;
    }

    private static Option<int> WholeNumber(string name, string description, int standard, int minimum, int maximum) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            string text = result.Tokens is [var token] ? token.Value : string.Empty;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= minimum && value <= maximum)
                return value;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {minimum} to {maximum}, not '{text}'."));
            return standard;
        },
    };
}
