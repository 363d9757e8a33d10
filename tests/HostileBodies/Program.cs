using HostileBodies.Commands;

namespace HostileBodies;

internal static class Program
{
    private static Task<int> Main(string[] arguments) => HostileCommand.RunAsync(arguments);
}
