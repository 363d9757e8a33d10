using Spectre.Console;

namespace Quickstart;

internal static class Terminal
{
    /// <summary>A console on a stream; what it can do is found out, and NO_COLOR (no-color.org) is honoured.</summary>
    public static IAnsiConsole On(TextWriter stream) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(stream),
        ColorSystem = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
    });
}
