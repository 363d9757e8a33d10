namespace Samples.Tests.Scaffolding;

/// <summary>The exit code and the output of a sample.</summary>
internal record SampleOutcome(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
