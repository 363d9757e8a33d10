using Quickstart;

namespace Samples.Tests.Scaffolding;

/// <summary>The result of a run of the quickstart.</summary>
internal sealed record QuickstartOutcome(int ExitCode, string Output, string Error) : SampleOutcome(ExitCode, Output, Error)
{
    public MarkdownTable Table => new(Output);

    /// <summary>Runs it in this process, with no environment variables.</summary>
    public static Task<QuickstartOutcome> OfAsync(params string[] arguments) => OfAsync(arguments, []);

    /// <summary>Runs it in this process, with these environment variables only.</summary>
    public static async Task<QuickstartOutcome> OfAsync(
        string[] arguments,
        Dictionary<string, string> environment,
        CancellationToken? cancellationToken = null
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await QuickstartCommand.RunAsync(
            arguments,
            output,
            error,
            environment.GetValueOrDefault,
            cancellationToken ?? TestContext.Current.CancellationToken
        );
        return new QuickstartOutcome(exitCode, output.ToString(), error.ToString());
    }
}
