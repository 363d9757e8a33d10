using Quickstart.Results;
using Verification.Runtime;

namespace Quickstart.Reading;

/// <summary>Reads one vendor to its end or to the limit. Its failure is kept, so that the others continue.</summary>
internal sealed class VendorReading(VendorReader reader, int? rowLimit, int? expectedRows, ExportSegment? export)
{
    public Tally Tally { get; } = new(reader.Vendor, expectedRows);

    public TrafficMeter Traffic => reader.Traffic;

    /// <summary>Where the rows were written; null without an export.</summary>
    public ExportSegment? Export => export;

    public async Task RunAsync(IProgress<Tally> progress, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            await ReadAsync(progress, start, cancellationToken);
        }
        catch (Exception exception) when (IsVendorFailure(exception))
        {
            Tally.Failure = string.Join(' ', exception.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        }

        Tally.Elapsed = TimeProvider.System.GetElapsedTime(start);
        Tally.IsFinished = true;
        progress.Report(Tally);
    }

    private async Task ReadAsync(IProgress<Tally> progress, long start, CancellationToken cancellationToken)
    {
        await foreach (var page in reader.ReadAsync(rowLimit).WithCancellation(cancellationToken))
        {
            var count = Math.Min(page.Count, (rowLimit ?? int.MaxValue) - Tally.Rows);
            if (export is not null)
                await export.WriteAsync(page, count, cancellationToken);
            Tally.Rows += count;
            Tally.Pages++;
            Tally.SignaturesVerified = reader.Traffic.SignedSuccesses;
            Tally.Elapsed = TimeProvider.System.GetElapsedTime(start);
            progress.Report(Tally);
            if (Tally.Rows == rowLimit)
                break;
        }
    }

    /// <summary>The exceptions of the clients, of an id that is invalid in a path, and of a full disk.</summary>
    private static bool IsVendorFailure(Exception exception) =>
        exception is VerificationException or HttpRequestException or TimeoutException or ArgumentException or IOException;
}
