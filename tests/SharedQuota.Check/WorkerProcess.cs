using System.Diagnostics;

namespace SharedQuota.Check;

/// <summary>The sample as its user starts it, in a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;

    private WorkerProcess(Process process) => this.process = process;

    /// <summary>Starts the sample.</summary>
    /// <param name="twilio">The sandbox to configure.</param>
    /// <param name="attemptTimeout">The longest that one request may take.</param>
    /// <param name="arguments">The arguments of the sample.</param>
    public static WorkerProcess Start(TwilioSandbox twilio, TimeSpan attemptTimeout, params IEnumerable<string> arguments)
    {
        string[] all = [typeof(SharedQuotaCommand).Assembly.Location, .. arguments];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", all)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment =
            {
                ["TwilioVerify__BaseUrl"] = twilio.BaseUrl.ToString(),
                ["TwilioVerify__AccountSid"] = twilio.AccountSid,
                ["TwilioVerify__AuthToken"] = twilio.AuthToken,
                ["TwilioVerify__AttemptTimeout"] = attemptTimeout.ToString("c"),
            },
        };
        return new WorkerProcess(Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' cannot be started."));
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code and the output.</returns>
    public async Task<(int ExitCode, string Output)> EndAsync(CancellationToken cancellationToken)
    {
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, output);
    }

    /// <summary>Ends the process at once, as <c>kill -9</c> does: nothing in it can clean up.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
