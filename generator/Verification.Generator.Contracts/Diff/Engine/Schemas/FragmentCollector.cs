using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>
/// Takes a schema apart into the objects whose keywords all hold: itself, what it refers to, what it merges with <c>allOf</c>.
/// </summary>
internal static class FragmentCollector
{
    /// <summary>
    /// The fragments, none twice: those of a reference before the keywords beside it. OpenAPI 3.0 ignores the latter, but whoever writes
    /// <c>nullable</c> or a description there means it.
    /// </summary>
    public static SpecPlace[] Collect(ContractView view, IReadOnlyList<SpecPlace> places)
    {
        var fragments = new List<SpecPlace>();
        var seen = new HashSet<SpecNode>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<(SpecPlace Place, bool IsFollowed)>(places.Reverse().Select(place => (place, false)));
        while (waiting.TryPop(out var next))
        {
            if (!next.IsFollowed && !seen.Add(next.Place.Node))
                continue;
            if (!next.IsFollowed && view.Follow(next.Place) is { } target)
            {
                if (next.Place.Node is SpecObject { Members.Count: > 1 })
                    waiting.Push((next.Place, true));
                waiting.Push((target, false));
                continue;
            }

            fragments.Add(next.Place);
            if (fragments.Count > LengthCheck.Entries)
                throw LengthCheck.TooManyParts(view.Document, places[0].Node);
            foreach (var part in Parts(next.Place).Reverse())
                waiting.Push((part, false));
        }

        return fragments.Count > 0 ? [.. fragments] : [places[0]];
    }

    /// <summary>The branches of a union without those that only say that the value may be null.</summary>
    public static List<SpecPlace> Branches(SpecPlace choice) => [.. choice.Items.Where(branch => branch.TextOf("type") is not "null")];

    private static IEnumerable<SpecPlace> Parts(SpecPlace place)
    {
        if (place.Member("allOf") is { } all)
        {
            foreach (var part in all.Items)
                yield return part;
        }

        foreach (var keyword in (string[])["oneOf", "anyOf"])
        {
            if (place.Member(keyword) is { } choice && Branches(choice) is [var only])
                yield return only;
        }
    }
}
