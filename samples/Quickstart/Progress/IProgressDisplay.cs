using Quickstart.Reading;

namespace Quickstart.Progress;

/// <summary>Shows the progress of the vendors.</summary>
internal interface IProgressDisplay
{
    /// <summary>Runs the work, which reports a tally whenever it has changed, and shows it.</summary>
    Task ShowAsync(IReadOnlyList<Tally> tallies, Func<IProgress<Tally>, Task> work);
}
