using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Which paths of two documents belong together.</summary>
internal sealed class PathMatch
{
    private readonly DocumentComparison contract;
    private readonly List<SpecPlace> removed;
    private readonly List<SpecPlace> added;

    private PathMatch(DocumentComparison contract, List<SpecPlace> removed, List<SpecPlace> added) =>
        (this.contract, this.removed, this.added) = (contract, removed, added);

    /// <summary>Paths that both documents have; with the rule that says so where one of them is written otherwise.</summary>
    public List<(SpecPlace Base, SpecPlace Revision, Rule? Rule)> Matched { get; } = [];

    /// <summary>Paths that only the base has.</summary>
    public IReadOnlyList<SpecPlace> Removed => removed;

    /// <summary>Paths that only the revision has.</summary>
    public IReadOnlyList<SpecPlace> Added => added;

    /// <summary>
    /// Matches by shape, then by the address that server and path give together, then by the ids of the operations, then by what they hold.
    /// </summary>
    /// <param name="contract">The documents.</param>
    /// <param name="before">The paths of the base by shape.</param>
    /// <param name="after">The paths of the revision by shape.</param>
    public static PathMatch Find(DocumentComparison contract, Dictionary<string, SpecPlace> before, Dictionary<string, SpecPlace> after)
    {
        List<KeyValuePair<string, SpecPlace>> sorted = [.. before.OrderBy(path => path.Key, StringComparer.Ordinal)];
        var gone = sorted.FindAll(path => !after.ContainsKey(path.Key)).ConvertAll(path => path.Value);
        List<SpecPlace> come = [.. after.Where(path => !before.ContainsKey(path.Key)).Select(path => path.Value)];
        var match = new PathMatch(contract, gone, come);
        foreach ((var shape, var path) in sorted)
        {
            if (after.TryGetValue(shape, out var same))
                match.Matched.Add((path, same, null));
        }

        match.MatchBy(OperationRules.PathPrefixMoved, Addresses);
        match.MatchBy(OperationRules.PathRenamed, OperationIds);
        match.MatchBy(OperationRules.PathRenamed, (view, path) => [CanonicalText.OfSchema(view.Resolve(path).Node)]);
        return match;
    }

    /// <summary>Matches by keys that no other path of the same side has.</summary>
    private void MatchBy(Rule rule, Func<ContractView, SpecPlace, IEnumerable<string>> keysOf)
    {
        if (removed.Count == 0 || added.Count == 0)
            return;
        var candidates = Index(added, path => keysOf(contract.Revision, path));
        var own = Index(removed, path => keysOf(contract.Base, path));
        var taken = new HashSet<SpecPlace>(ReferenceEqualityComparer.Instance);
        foreach (var path in removed)
        {
            var other = keysOf(contract.Base, path)
                .Where(key => own[key] is not null)
                .Select(key => candidates.GetValueOrDefault(key))
                .FirstOrDefault(found => found is not null && !taken.Contains(found));
            if (other is null)
                continue;
            Matched.Add((path, other, rule));
            taken.Add(path);
            taken.Add(other);
        }

        removed.RemoveAll(taken.Contains);
        added.RemoveAll(taken.Contains);
    }

    private static Dictionary<string, SpecPlace?> Index(List<SpecPlace> paths, Func<SpecPlace, IEnumerable<string>> keysOf)
    {
        var index = new Dictionary<string, SpecPlace?>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var key in keysOf(path))
            {
                if (!index.TryAdd(key, path))
                    index[key] = null;
            }
        }

        return index;
    }

    private static IEnumerable<string> Addresses(ContractView view, SpecPlace path) =>
        ServerComparer
            .Addresses(view, view.Resolve(path))
            .Select(server => server + PathTemplate.Shape(path.Name))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> OperationIds(ContractView view, SpecPlace path) =>
        view.Resolve(path)
            .NamedMembers.Where(member => SpecVocabulary.IsMethod(member.Name) && member.TextOf("operationId") is { Length: > 0 })
            .Select(member => $"{member.Name} {member.TextOf("operationId")}");
}
