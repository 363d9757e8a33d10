namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>The changes of one side by their places, so that those around a member are found without a look at all the others.</summary>
internal sealed class ChangePlaces
{
    private readonly (string Pointer, int Index)[] sorted;
    private readonly ILookup<string, int> whole;

    /// <summary>Sorts changes by their places.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="pointer">The place of a change on this side; null when it has none here.</param>
    /// <param name="isWhole">Whether a change adds or removes everything at its place.</param>
    public ChangePlaces(IReadOnlyList<Change> changes, Func<Change, string?> pointer, Func<Change, bool> isWhole)
    {
        sorted = [.. changes.Select((change, index) => (Pointer: pointer(change)!, index)).Where(place => place.Pointer is not null)];
        Array.Sort(sorted, (one, other) => string.CompareOrdinal(one.Pointer, other.Pointer));
        whole = sorted
            .Where(place => isWhole(changes[place.Index]))
            .ToLookup(place => place.Pointer, place => place.Index, StringComparer.Ordinal);
    }

    /// <summary>Adds the changes at a member's place, below it, and those of a whole that the place is part of.</summary>
    public void AddAround(string origin, ISet<int> found)
    {
        if (origin.Length == 0)
            return;
        AddRange(origin, place => place == origin, found);
        AddRange(origin + "/", place => place.StartsWith(origin + "/", StringComparison.Ordinal), found);
        for (var end = origin.LastIndexOf('/'); end > 0; end = origin.LastIndexOf('/', end - 1))
            found.UnionWith(whole[origin[..end]]);
    }

    private void AddRange(string start, Func<string, bool> isInside, ISet<int> found)
    {
        for (var index = FirstFrom(start); index < sorted.Length && isInside(sorted[index].Pointer); index++)
            found.Add(sorted[index].Index);
    }

    private int FirstFrom(string pointer)
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(sorted[middle].Pointer, pointer) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
