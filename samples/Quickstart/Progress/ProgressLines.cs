using System.Globalization;
using Quickstart.Reading;

namespace Quickstart.Progress;

/// <summary>One line per second for each vendor, and one at its end, for logs and pipes.</summary>
internal sealed class ProgressLines(TextWriter stream, TimeProvider clock) : IProgressDisplay
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    public Task ShowAsync(IReadOnlyList<Tally> tallies, Func<IProgress<Tally>, Task> work) => work(new LineProgress(stream, clock));

    private sealed class LineProgress(TextWriter stream, TimeProvider clock) : IProgress<Tally>
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, long> lastLines = [];
        private readonly long start = clock.GetTimestamp();

        public void Report(Tally value)
        {
            // A failure is reported at the end, when all vendors are done.
            if (value.Failure is not null)
                return;
            lock (gate)
            {
                if (!value.IsFinished && clock.GetElapsedTime(lastLines.GetValueOrDefault(value.Vendor, start)) < Interval)
                    return;
                lastLines[value.Vendor] = clock.GetTimestamp();
                stream.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{value.Vendor}: {value.Rows} rows in {value.Elapsed.TotalSeconds:0.0} s{(value.IsFinished ? ", all read" : "")}"
                    )
                );
            }
        }
    }
}
