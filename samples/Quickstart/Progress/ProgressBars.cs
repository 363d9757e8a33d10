using Quickstart.Reading;
using Spectre.Console;

namespace Quickstart.Progress;

/// <summary>One live bar for each vendor.</summary>
internal sealed class ProgressBars(IAnsiConsole console) : IProgressDisplay
{
    public Task ShowAsync(IReadOnlyList<Tally> tallies, Func<IProgress<Tally>, Task> work) =>
        console
            .Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new RowCountColumn(),
                new ElapsedTimeColumn()
            )
            .StartAsync(async context =>
            {
                var bars = tallies.ToDictionary(tally => tally.Vendor, tally => Bar(context, tally));
                await work(new BarProgress(bars));
            });

    private static ProgressTask Bar(ProgressContext context, Tally tally)
    {
        var bar = context.AddTask(tally.Vendor, maxValue: tally.ExpectedRows ?? double.MaxValue);
        bar.IsIndeterminate = tally.ExpectedRows is null;
        return bar;
    }

    private sealed class BarProgress(Dictionary<string, ProgressTask> bars) : IProgress<Tally>
    {
        public void Report(Tally value)
        {
            var bar = bars[value.Vendor];
            bar.Value = value.Rows;
            if (!value.IsFinished)
                return;
            if (value.Failure is not null)
                bar.Description = $"{value.Vendor} [red]failed[/]";
            else
                bar.MaxValue = Math.Max(value.Rows, 1);
            bar.IsIndeterminate = false;
            bar.StopTask();
        }
    }
}
