using Verification.Generator.Commands;

namespace Verification.Generator.Tests.Scaffolding;

/// <summary>Runs the command line in this process.</summary>
public static class Vgen
{
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await VgenCommand.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
