namespace Quickstart;

/// <summary>Something that the user gave is missing or wrong, and was found before anything was read.</summary>
internal sealed class UsageException(params IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One line each.</summary>
    public IReadOnlyList<string> Problems => problems;
}
