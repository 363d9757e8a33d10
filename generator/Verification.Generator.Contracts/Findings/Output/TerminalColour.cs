namespace Verification.Generator.Contracts.Findings.Output;

/// <summary>Decides whether text for people is coloured.</summary>
internal static class TerminalColour
{
    /// <summary>
    /// Whether standard output is a terminal that shows colours and the user has nothing against them: <c>NO_COLOR</c>
    /// (https://no-color.org) is unset or empty, and <c>TERM</c> is not <c>dumb</c>.
    /// </summary>
    public static bool IsWanted() => IsWanted(Console.IsOutputRedirected, Environment.GetEnvironmentVariable);

    /// <summary>The same decision for a given terminal and environment.</summary>
    internal static bool IsWanted(bool isRedirected, Func<string, string?> variable) =>
        !isRedirected && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") is not "dumb";
}
