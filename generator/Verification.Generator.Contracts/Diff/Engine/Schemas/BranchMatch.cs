namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Which alternatives of two unions belong together.</summary>
internal sealed class BranchMatch
{
    /// <summary>Alternatives that both unions have.</summary>
    public List<(Branch Base, Branch Revision)> Matched { get; } = [];

    /// <summary>Alternatives that only the base has.</summary>
    public List<Branch> Removed { get; }

    /// <summary>Alternatives that only the revision has.</summary>
    public List<Branch> Added { get; }

    private BranchMatch(List<Branch> before, List<Branch> after)
    {
        Removed = [.. before];
        Added = [.. after];
    }

    /// <summary>
    /// Matches by reference or title, then by what the alternatives ask for, then those that resemble each other, in order.
    /// </summary>
    public static BranchMatch Find(List<Branch> before, List<Branch> after, bool isResemblanceEnough = true)
    {
        var match = new BranchMatch(before, after);
        match.MatchBy(branch => branch.Label);
        if (match.Removed.Count > 0 && match.Added.Count > 0)
            match.MatchBy(branch => branch.Signature);
        if (isResemblanceEnough && match.Removed.Count <= ResemblanceLimit && match.Added.Count <= ResemblanceLimit)
        {
            match.MatchResembling();
        }

        return match;
    }

    /// <summary>Beyond this many, comparing each with each would take too long.</summary>
    private const int ResemblanceLimit = 200;

    private void MatchBy(Func<Branch, string?> key)
    {
        var candidates = new Dictionary<string, Queue<Branch>>(StringComparer.Ordinal);
        foreach (var branch in Added)
        {
            if (key(branch) is not { } name)
                continue;
            if (!candidates.TryGetValue(name, out var queue))
                candidates[name] = queue = new Queue<Branch>();
            queue.Enqueue(branch);
        }

        var found = new HashSet<Branch>(ReferenceEqualityComparer.Instance);
        foreach (var branch in Removed)
        {
            if (key(branch) is not { } name || !candidates.TryGetValue(name, out var queue) || !queue.TryDequeue(out var other))
            {
                continue;
            }

            Matched.Add((branch, other));
            found.Add(branch);
            found.Add(other);
        }

        Removed.RemoveAll(found.Contains);
        Added.RemoveAll(found.Contains);
    }

    private void MatchResembling()
    {
        foreach (var branch in Removed.ToArray())
        {
            if (Added.Find(other => (branch.Label is null || other.Label is null) && branch.Resembles(other)) is not { } found)
                continue;
            Matched.Add((branch, found));
            Removed.Remove(branch);
            Added.Remove(found);
        }
    }
}
