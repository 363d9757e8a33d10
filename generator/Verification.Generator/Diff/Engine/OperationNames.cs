namespace Verification.Generator.Diff.Engine;

/// <summary>Numbers the operations of a comparison.</summary>
internal sealed class OperationNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>The number of an operation.</summary>
    public int NumberOf(string name)
    {
        if (numbers.TryGetValue(name, out int known)) return known;
        numbers[name] = names.Count;
        names.Add(name);
        return names.Count - 1;
    }

    /// <summary>The names of the operations in a set, sorted.</summary>
    public string[] Sorted(OperationSet operations)
    {
        string[] result = [.. operations.Numbers.Select(number => names[number])];
        Array.Sort(result, StringComparer.Ordinal);
        return result;
    }
}
