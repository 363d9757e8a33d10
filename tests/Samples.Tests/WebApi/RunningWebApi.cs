using System.Diagnostics;
using System.Text.RegularExpressions;
using Verification.Sandbox;

namespace Samples.Tests.WebApi;

/// <summary>The sample as a real process, configured through its environment to talk to a sandbox.</summary>
public sealed partial class RunningWebApi : IAsyncLifetime
{
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> printed = [];
    private readonly List<(Predicate<string> IsMeant, TaskCompletionSource<string> Printed)> awaited = [];
    private Process? process;

    public VerificationSandbox Sandbox { get; private set; } = null!;

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Sandbox = await VerificationSandbox.StartAsync(new SandboxOptions { Rows = 200 });
        process = Start(
            new()
            {
                ["Veriff__BaseUrl"] = Sandbox.Veriff.BaseUrl.ToString(),
                ["Veriff__ApiKey"] = Sandbox.Veriff.ApiKey,
                ["Veriff__SharedSecret"] = Sandbox.Veriff.SharedSecret,
                ["TwilioVerify__BaseUrl"] = Sandbox.Twilio.BaseUrl.ToString(),
                ["TwilioVerify__AccountSid"] = Sandbox.Twilio.AccountSid,
                ["TwilioVerify__AuthToken"] = "not-the-token",
                ["Didit__BaseUrl"] = Sandbox.Didit.BaseUrl.ToString(),
                ["Didit__ApiKey"] = Sandbox.Didit.ApiKey,
                ["Didit__Retry__MaximumRetries"] = "0",
            }
        );
        Client.BaseAddress = await listening.Task;
    }

    /// <summary>Waits for a line of the sample's output; the time limit only ends a wait for a line that is never written.</summary>
    public Task<string> PrintedAsync(Predicate<string> isMeant, CancellationToken cancellationToken)
    {
        var line = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (printed)
        {
            if (printed.Find(isMeant) is { } already)
                line.SetResult(already);
            else
                awaited.Add((isMeant, line));
        }

        return line.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
    }

    /// <summary>Runs the sample with an incomplete configuration, to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunIncompleteAsync(CancellationToken cancellationToken)
    {
        using var incomplete = Process.Start(StartInfo([]))!;
        var output = incomplete.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = incomplete.StandardError.ReadToEndAsync(cancellationToken);
        await incomplete.WaitForExitAsync(cancellationToken);
        return (incomplete.ExitCode, await output + await error);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process?.Kill(entireProcessTree: true);
        process?.Dispose();
        await Sandbox.DisposeAsync();
    }

    private Process Start(Dictionary<string, string> environment)
    {
        var started = new Process { StartInfo = StartInfo(environment) };
        started.OutputDataReceived += (_, line) => Look(line.Data);
        started.ErrorDataReceived += (_, line) => Look(line.Data);
        started.EnableRaisingEvents = true;
        started.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The sample ended before it listened."));
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private void Look(string? line)
    {
        if (line is null)
            return;
        if (Listening().Match(line) is { Success: true } match)
            listening.TrySetResult(new Uri(match.Groups["address"].Value));
        lock (printed)
        {
            printed.Add(line);
            foreach ((var isMeant, var awaitedLine) in awaited)
            {
                if (isMeant(line))
                    awaitedLine.TrySetResult(line);
            }
        }
    }

    private static ProcessStartInfo StartInfo(Dictionary<string, string> environment)
    {
        var program = typeof(global::WebApi.ConsoleSpans).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        foreach ((var name, var value) in environment)
            start.Environment[name] = value;
        return start;
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
