namespace Verification.Sandbox.Host;

internal static class Program
{
    private static Task<int> Main(string[] arguments) => HostCommand.RunAsync(arguments);
}
