using Quickstart.Progress;
using Quickstart.Reading;
using Quickstart.Results;
using Quickstart.Vendors;

namespace Quickstart;

/// <summary>One run after the command line was understood: connect, read, export, report.</summary>
internal sealed class QuickstartRun(TextWriter output, TextWriter error, Func<string, string?> environment)
{
    public async Task<int> RunAsync(QuickstartOptions options, CancellationToken cancellationToken)
    {
        await using var export = options.ExportPath is { } path ? new ExportFile(path) : null;
        await using var source = await ConnectAsync(options, cancellationToken);
        if (options.Rows != 0)
            return await ReadAsync(source, export, cancellationToken);

        await output.WriteLineAsync("There is nothing to read: --rows is 0.".AsMemory(), cancellationToken);
        return await CompleteAsync(export, [], cancellationToken) ? ExitCode.Success : ExitCode.VendorFailed;
    }

    /// <summary>Reads the vendors at the same time, and reports the result.</summary>
    internal async Task<int> ReadAsync(IVendorSource source, ExportFile? export, CancellationToken cancellationToken)
    {
        var readings = source
            .Readers.Select(reader => new VendorReading(reader, source.RowLimit, source.ExpectedRows, export?.Open(reader.Vendor)))
            .ToList();
        await ProgressDisplay
            .For(error)
            .ShowAsync(
                [.. readings.Select(reading => reading.Tally)],
                progress => Task.WhenAll(readings.Select(reading => reading.RunAsync(progress, cancellationToken)))
            );

        var isExported = await CompleteAsync(export, readings, cancellationToken);
        SummaryTable.Write(output, readings);
        var failures = readings.Where(reading => reading.Tally.Failure is not null).ToList();
        foreach (var failure in failures)
            await error.WriteLineAsync($"{failure.Tally.Vendor} failed: {failure.Tally.Failure}".AsMemory(), cancellationToken);
        return isExported && failures.Count == 0 ? ExitCode.Success : ExitCode.VendorFailed;
    }

    private async Task<IVendorSource> ConnectAsync(QuickstartOptions options, CancellationToken cancellationToken)
    {
        if (options.IsLive)
            return LiveSource.Create(options, environment);
        return await SandboxSource.StartAsync(options, cancellationToken);
    }

    /// <summary>
    /// Writes the vendors that were read to their end into the file. If there are none, an existing file stays
    /// unchanged.
    /// </summary>
    private async Task<bool> CompleteAsync(ExportFile? export, List<VendorReading> readings, CancellationToken cancellationToken)
    {
        var complete = readings.Where(reading => reading.Tally.Failure is null).ToList();
        if (export is null || (complete.Count == 0 && readings.Count > 0))
            return true;
        try
        {
            await export.CompleteAsync([.. complete.Select(reading => reading.Export!)], cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{export.Path} could not be written: {exception.Message}".AsMemory(), cancellationToken);
            return false;
        }

        var vendors = complete.Count == 0 ? "no vendor" : string.Join(", ", complete.Select(reading => reading.Tally.Vendor));
        var rows = complete.Sum(reading => reading.Tally.Rows);
        await error.WriteLineAsync($"{export.Path}: {rows} rows of {vendors}".AsMemory(), cancellationToken);
        return true;
    }
}
