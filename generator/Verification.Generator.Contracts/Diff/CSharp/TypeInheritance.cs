namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>A type comes and goes with the members that name it, and with its base class: what caused those caused the type.</summary>
internal sealed class TypeInheritance
{
    private readonly IReadOnlyList<CSharpDifference> differences;
    private readonly IReadOnlyList<int>[] causes;
    private readonly ILookup<string, int> mentions;
    private readonly ILookup<string, int> types;
    private readonly ILookup<string, int> derived;

    /// <summary>Sorts the differences by the types that they name.</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="causes">Their causes as far as they are known; those of types are filled in.</param>
    public TypeInheritance(IReadOnlyList<CSharpDifference> differences, IReadOnlyList<int>[] causes)
    {
        this.differences = differences;
        this.causes = causes;
        int[] all = [.. Enumerable.Range(0, differences.Count)];
        var ofTypes = Array.FindAll(all, index => differences[index].Key.Member is null);
        mentions = all.SelectMany(index => differences[index].Mentions.Distinct(StringComparer.Ordinal).Select(type => (type, index)))
            .ToLookup(pair => pair.type, pair => pair.index, StringComparer.Ordinal);
        types = ofTypes.ToLookup(index => differences[index].Key.Type, StringComparer.Ordinal);
        derived = ofTypes
            .Where(index => differences[index].BaseClass is not null)
            .ToLookup(index => differences[index].BaseClass!, StringComparer.Ordinal);
    }

    /// <summary>Gives types without a cause those of what names them, in rounds, until none is found any more.</summary>
    public void Run()
    {
        var round = new SortedSet<int>(types.SelectMany(type => type).Where(index => causes[index].Count == 0));
        while (round.Count > 0)
        {
            var next = new SortedSet<int>();
            while (round.Count > 0)
            {
                var index = round.Min;
                round.Remove(index);
                if (causes[index].Count > 0)
                    continue;
                causes[index] = [.. Reasons(index).SelectMany(other => causes[other]).Distinct().Order()];
                if (causes[index].Count == 0)
                    continue;
                foreach (var dependent in Dependents(index))
                    (dependent > index ? round : next).Add(dependent);
            }

            round = next;
        }
    }

    private IEnumerable<int> Reasons(int index)
    {
        var type = differences[index];
        var above = type.BaseClass is { } name ? types[name] : [];
        return mentions[type.Key.Type].Concat(above).Where(other => other != index);
    }

    private IEnumerable<int> Dependents(int index) =>
        differences[index].Mentions.SelectMany(type => types[type]).Concat(derived[differences[index].Key.Type]);
}
