namespace Quickstart;

/// <summary>An input of the user is missing or wrong, which was found before anything was read.</summary>
internal sealed class UsageException(params IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Problems => problems;
}
