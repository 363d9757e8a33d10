namespace Quickstart.Vendors;

/// <summary>Reads environment variables and collects what is wrong with them, to report all errors at once.</summary>
internal sealed class LiveVariables(Func<string, string?> environment)
{
    private readonly List<string> problems = [];

    public string? Text(string name)
    {
        var value = environment(name)?.Trim();
        if (!string.IsNullOrEmpty(value))
            return value;
        problems.Add($"{name} is not set: --live needs it.");
        return null;
    }

    public Uri? Address(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        )
        {
            return address;
        }

        problems.Add($"{name} is not an absolute URL: it must begin with https://.");
        return null;
    }

    public IReadOnlyList<string> List(string name)
    {
        if (Text(name) is not { } text)
            return [];
        var items = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (items.Length == 0)
            problems.Add($"{name} is empty: set one or more ids, separated by commas.");
        return items;
    }

    /// <exception cref="UsageException">A variable that was read is missing or wrong.</exception>
    public void ThrowIfWrong()
    {
        if (problems.Count > 0)
            throw new UsageException(problems);
    }
}
