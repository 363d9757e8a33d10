namespace Samples.Tests.Scaffolding;

/// <summary>How a sample ended, and what it said.</summary>
internal record SampleOutcome(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> ErrorLines => Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
