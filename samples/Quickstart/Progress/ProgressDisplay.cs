namespace Quickstart.Progress;

internal static class ProgressDisplay
{
    /// <summary>Bars on a terminal; lines on anything that cannot move its cursor.</summary>
    public static IProgressDisplay For(TextWriter stream)
    {
        var console = Terminal.On(stream);
        return console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi
            ? new ProgressBars(console)
            : new ProgressLines(stream, TimeProvider.System);
    }
}
