using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Drift.Matching;

/// <summary>Finds the fields of the document that the groups of a page are about.</summary>
internal sealed class FieldMatcher(ContractInventory inventory)
{
    /// <summary>How many objects and facts may be looked at for one page.</summary>
    private const int MostSteps = 5_000_000;

    private readonly HashSet<string> inObjects = [.. inventory.Objects.SelectMany(item => item.Fields.Keys)];
    private int steps;

    /// <summary>Matches all facts of a page. Groups that seem to be about something else are left out.</summary>
    public IEnumerable<FieldMatch> Match(PageFacts page) => page.Groups.SelectMany(group => MatchGroup(page, group));

    private List<FieldMatch> MatchGroup(PageFacts page, FactGroup group)
    {
        var parameters = group.Kind is FactKind.Response or FactKind.ResponseHeader ? [] : MatchParameters(page, group);
        var fields = group.Kind is FactKind.Unknown or FactKind.Response ? MatchFields(page, group) : [];
        if (group.Kind == FactKind.ResponseHeader)
            parameters = MatchHeaders(page, group);
        var best = Known(fields) > Known(parameters) || parameters.Count == 0 ? fields : parameters;
        return IsTrusted(group, best) ? best : [.. best.Where(match => match.Field is not null && Known(best) * 2 >= best.Count)];
    }

    /// <summary>Whether names that the document does not know are believed to be missing there.</summary>
    private static bool IsTrusted(FactGroup group, List<FieldMatch> matches)
    {
        if (group.Kind is FactKind.Query or FactKind.Path or FactKind.Header)
            return true;
        return Known(matches) > 0 && Known(matches) * 2 >= matches.Count;
    }

    private static int Known(List<FieldMatch> matches) => matches.Count(match => match.Field is not null);

    private List<FieldMatch> MatchParameters(PageFacts page, FactGroup group) =>
        [
            .. group
                .Facts.Where(fact => !IsCredential(fact.Name))
                .Select(fact => new FieldMatch(page, group, fact, inventory.Names.Parameter(group.Kind, fact.Name), "#/paths")),
        ];

    private bool IsCredential(string name) => StandardHeaders.IsStandard(name) || inventory.Names.IsCredential(name);

    private List<FieldMatch> MatchHeaders(PageFacts page, FactGroup group) =>
        [
            .. group
                .Facts.Where(fact => !StandardHeaders.IsStandard(fact.Name))
                .Select(fact => new FieldMatch(page, group, fact, inventory.Names.ResponseHeader(fact.Name), "#/paths")),
        ];

    private List<FieldMatch> MatchFields(PageFacts page, FactGroup group)
    {
        List<FieldMatch> best = [];
        foreach (var root in Roots(group.Status))
        {
            var candidate = Walk(page, group, root);
            if (best.Count == 0 || Known(candidate) > Known(best))
                best = candidate;
        }

        return best;
    }

    /// <summary>
    /// The objects in which a group may begin, the likeliest first: bodies of the group's status, bodies of success, other bodies, inner
    /// objects.
    /// </summary>
    private IEnumerable<ContractObject> Roots(string? status)
    {
        var bodies = inventory.Responses.Where(response => response.Root is not null);
        IEnumerable<ContractResponse> sorted = bodies.OrderBy(response =>
            response.Status == status ? 0
            : response.Status.StartsWith('2') ? 1
            : 2
        );
        return sorted.Select(response => response.Root!).Concat(inventory.Objects).Distinct();
    }

    /// <summary>
    /// Follows the facts through the objects: what follows a field that is an object may be inside it, and what is not inside it is beside
    /// it again.
    /// </summary>
    private List<FieldMatch> Walk(PageFacts page, FactGroup group, ContractObject root)
    {
        Count(page, group.Facts.Count);
        var matches = new List<FieldMatch>();
        var open = new List<(ContractObject Object, HashSet<string> Used)> { (root, []) };
        foreach (var fact in group.Facts)
        {
            (var field, var owner) = fact.Name.Contains('.', StringComparison.Ordinal)
                ? Descend(root, fact.Name)
                : Next(page, open, fact.Name);
            matches.Add(new FieldMatch(page, group, fact, field, owner.Place.Pointer));
            if (field?.Child is { } child && !fact.Name.Contains('.', StringComparison.Ordinal))
                open.Add((child, []));
        }

        return matches;
    }

    private (ContractField? Field, ContractObject Owner) Next(
        PageFacts page,
        List<(ContractObject Object, HashSet<string> Used)> open,
        string name
    )
    {
        var bare = name.Replace("[]", "", StringComparison.Ordinal);
        var level = open.FindLastIndex(item => item.Object.Fields.ContainsKey(bare) && !item.Used.Contains(bare));
        if (level < 0)
            level = open.FindLastIndex(item => item.Object.Fields.ContainsKey(bare));
        if (level < 0)
            return Inside(page, open[0].Object, bare) ?? (null, open[^1].Object);
        open.RemoveRange(level + 1, open.Count - level - 1);
        open[level].Used.Add(bare);
        return (open[level].Object.Fields[bare], open[level].Object);
    }

    /// <summary>Finds a field somewhere inside an object, the nearest first: pages describe inner fields beside outer ones.</summary>
    private (ContractField? Field, ContractObject Owner)? Inside(PageFacts page, ContractObject root, string name)
    {
        if (!inObjects.Contains(name))
            return null;
        var seen = new HashSet<ContractObject>();
        var waiting = new Queue<ContractObject>([root]);
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next))
                continue;
            Count(page, 1 + next.Fields.Count);
            if (next.Fields.TryGetValue(name, out var field))
                return (field, next);
            foreach (var inner in next.Fields.Values.Where(inner => inner.Child is not null))
                waiting.Enqueue(inner.Child!);
        }

        return null;
    }

    private static (ContractField? Field, ContractObject Owner) Descend(ContractObject root, string path)
    {
        var bare = path.Replace("[]", "", StringComparison.Ordinal);
        if (root.Fields.TryGetValue(bare, out var whole))
            return (whole, root);
        var owner = root;
        ContractField? field = null;
        foreach (var part in bare.Split('.'))
        {
            if (field is not null && field.Child is null)
                return (null, owner);
            owner = field?.Child ?? owner;
            if (!owner.Fields.TryGetValue(part, out field))
                return (null, owner);
        }

        return (field, owner);
    }

    private void Count(PageFacts page, int more)
    {
        steps += more;
        if (steps <= MostSteps)
            return;
        throw new DocumentException(
            page.Page.File,
            SourcePosition.Start,
            DocumentErrorCode.TooLarge,
            "the page and the document have too many fields to find out which belong together; compare parts of them."
        );
    }
}
