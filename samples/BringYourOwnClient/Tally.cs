namespace BringYourOwnClient;

/// <summary>How many rows there are of each kind.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Counts => counts;

    public void Add(string kind) => counts[kind] = counts.GetValueOrDefault(kind) + 1;
}
