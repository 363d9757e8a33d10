using Soak.Commands;

namespace Soak;

internal static class Program
{
    private static Task<int> Main(string[] arguments) => SoakCommand.RunAsync(arguments);
}
