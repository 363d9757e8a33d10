using System.Collections.Concurrent;
using System.Diagnostics;

namespace Verification.Testing;

/// <summary>The text of both outputs of a process, and its exit code.</summary>
public sealed record ProcessResult(int ExitCode, string Output)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The distinct errors: MSBuild prints them where they occur and again in its summary.</summary>
    public IReadOnlyList<string> Errors =>
        [
            .. Lines
                .Where(line => line.Contains(": error ", StringComparison.Ordinal))
                .Select(line => line.Split(" [", 2)[0])
                .Select(WithoutNode)
                .Distinct(),
        ];

    public static async Task<ProcessResult> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var lines = new ConcurrentQueue<string>();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync(cancellationToken);
        return new ProcessResult(process.ExitCode, string.Join('\n', lines));
    }

    private static string WithoutNode(string line) =>
        line.IndexOf('>', StringComparison.Ordinal) is > 0 and < 6 and var end ? line[(end + 1)..] : line;
}
