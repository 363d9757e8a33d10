using NightlyExport.Files;
using NightlyExport.Vendors;
using Spectre.Console;
using Verification.Runtime;

namespace NightlyExport;

/// <summary>One run over all vendors in parallel.</summary>
internal sealed class ExportRun(string folder, DateOnly? since, TimeProvider clock, TextWriter output, TextWriter error)
{
    private const int Failed = 1;
    private const int Interrupted = 130;

    // Vendors are exported at the same time, and not every writer takes two callers at once.
    private readonly TextWriter output = TextWriter.Synchronized(output);
    private readonly TextWriter error = TextWriter.Synchronized(error);

    public async Task<int> RunAsync(Accounts accounts, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var vendors = VendorRows.Of(accounts, since, now);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(error),
                Interactive = Console.IsErrorRedirected ? InteractionSupport.No : InteractionSupport.Detect,
            }
        );
        bool[] results = [];
        await console
            .Progress()
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new SpinnerColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                var exports = vendors.Select(vendor =>
                    ExportAsync(vendor.Key, vendor.Value, now, progress.AddTask(vendor.Key).IsIndeterminate(), cancellationToken)
                );
                results = await Task.WhenAll(exports);
            });
        if (cancellationToken.IsCancellationRequested)
            return Interrupted;
        return Array.TrueForAll(results, result => result) ? 0 : Failed;
    }

    private async Task<bool> ExportAsync(
        string vendor,
        Func<string?, IAsyncEnumerable<ExportPage>> pages,
        DateTimeOffset now,
        ProgressTask progress,
        CancellationToken cancellationToken
    )
    {
        using var files = new VendorFiles(folder, vendor, now);
        try
        {
            await AppendAsync(files, pages(files.State.Position), vendor, progress, cancellationToken);
        }
        catch (Exception exception)
            when (exception is VerificationException or HttpRequestException or TimeoutException or ArgumentException or FormatException)
        {
            await error.WriteLineAsync($"export: {vendor}: {exception.Message}");
            return false;
        }

        progress.StopTask();
        await output.WriteLineAsync($"{vendor}: {files.State.Rows} rows{(files.State.IsDone ? "" : ", to be continued")}");
        return true;
    }

    private static async Task AppendAsync(
        VendorFiles files,
        IAsyncEnumerable<ExportPage> pages,
        string vendor,
        ProgressTask progress,
        CancellationToken cancellationToken
    )
    {
        await foreach (var page in pages)
        {
            files.Append(page);
            progress.Description = $"{vendor}: {files.State.Rows} rows";
            if (cancellationToken.IsCancellationRequested)
                return;
        }

        files.Finish();
    }
}
