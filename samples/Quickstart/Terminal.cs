using Spectre.Console;

namespace Quickstart;

internal static class Terminal
{
    /// <summary>A console on a stream; its capabilities are detected, and NO_COLOR (no-color.org) is respected.</summary>
    public static IAnsiConsole On(TextWriter stream) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(stream),
                ColorSystem = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                    ? ColorSystemSupport.Detect
                    : ColorSystemSupport.NoColors,
            }
        );
}
