using System.Diagnostics;
using System.Text.Json;

namespace HostileBodies.Feeding;

/// <summary>
/// A child process that holds the clients of one vendor and nothing else: what makes, compresses and serves the bodies stays outside, so
/// that the memory of the child is that of the clients.
/// </summary>
internal sealed class FeedProcess : IDisposable
{
    /// <summary>128 MiB, as for a container of 256 MiB. Whoever needs more has an OutOfMemoryException.</summary>
    private const string HeapLimit = "0x8000000";

    /// <summary>No body takes as long as this.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private readonly Process child;

    public FeedProcess(string vendor, Uri address)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(FeedProcess).Assembly.Location, "feed", "--vendor", vendor, "--address", address.OriginalString]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        // Containers set it as well: glibc keeps what was freed in many arenas, and the decompressors' memory would stay in each of them.
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        child = Process.Start(start) ?? throw new InvalidOperationException($"'{start.FileName}' cannot be started.");
    }

    /// <summary>Lets the child read a body.</summary>
    /// <returns>What came of it.</returns>
    /// <exception cref="FeedEndedException">The child ended or hangs.</exception>
    public async Task<CaseResult> ReadAsync(FeedCase next, CancellationToken cancellationToken)
    {
        try
        {
            await child.StandardInput.WriteLineAsync(
                JsonSerializer.Serialize(next, ProtocolJson.Default.FeedCase).AsMemory(),
                cancellationToken
            );
            await child.StandardInput.FlushAsync(cancellationToken);
            var line = await child
                .StandardOutput.ReadLineAsync(cancellationToken)
                .AsTask()
                .WaitAsync(Hang, TimeProvider.System, cancellationToken);
            if (line is not null)
                return JsonSerializer.Deserialize(line, ProtocolJson.Default.CaseResult)!;
        }
        catch (TimeoutException)
        {
            throw new FeedEndedException($"nothing came for {Hang.TotalSeconds:0} s");
        }
        catch (IOException)
        {
            // The pipe is closed, as the child is gone; its exit code says more.
            await child.WaitForExitAsync(cancellationToken);
            throw new FeedEndedException($"the process ended with exit code {child.ExitCode}");
        }

        await child.WaitForExitAsync(cancellationToken);
        throw new FeedEndedException($"the process ended with exit code {child.ExitCode}");
    }

    public void Dispose()
    {
        if (!child.HasExited)
            child.Kill();
        child.Dispose();
    }
}
