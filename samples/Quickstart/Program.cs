namespace Quickstart;

internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        using var interruption = new Interruption();
        return await QuickstartCommand.RunAsync(arguments, Console.Out, Console.Error, interruption.Token);
    }
}
