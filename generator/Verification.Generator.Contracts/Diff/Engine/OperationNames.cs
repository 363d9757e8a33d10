namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Numbers the operations of a comparison.</summary>
internal sealed class OperationNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>Changes of one schema have the same operations, thousands of them perhaps, and share one list.</summary>
    private readonly Dictionary<OperationSet, string[]> lists = new(OperationSet.ByContent);

    /// <summary>The number of an operation.</summary>
    public int NumberOf(string name)
    {
        if (numbers.TryGetValue(name, out var known))
            return known;
        numbers[name] = names.Count;
        names.Add(name);
        return names.Count - 1;
    }

    /// <summary>The names of the operations in a set, sorted; the set must not change any more.</summary>
    public string[] Sorted(OperationSet operations)
    {
        if (lists.TryGetValue(operations, out var known))
            return known;
        string[] result = [.. operations.Numbers.Select(number => names[number])];
        Array.Sort(result, StringComparer.Ordinal);
        return lists[operations] = result;
    }
}
