namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>One of the ways to be allowed to call an operation: credentials for all of these schemes, with all of these scopes.</summary>
internal sealed class Requirement
{
    private Requirement(SpecPlace place, Dictionary<string, IReadOnlySet<string>> scopes)
    {
        Place = place;
        Scopes = scopes;
    }

    /// <summary>Where it stands; the operation or document when nothing is asked for.</summary>
    public SpecPlace Place { get; }

    public IReadOnlyDictionary<string, IReadOnlySet<string>> Scopes { get; }

    /// <summary>The names of the schemes.</summary>
    public string Schemes => string.Join(" and ", Scopes.Keys);

    /// <summary>The requirements of an operation: its own, else those of the document, else one that asks for nothing.</summary>
    /// <param name="view">The document.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="owner">Where a requirement stands that nobody has written.</param>
    /// <param name="rename">Gives a scheme the name by which it is compared.</param>
    public static List<Requirement> All(ContractView view, SpecPlace operation, SpecPlace owner, Func<string, string> rename)
    {
        var list = operation.Member("security") ?? view.Root.Member("security");
        List<Requirement> all = [.. (list?.Items ?? []).Select(item => Read(item, rename))];
        return all.Count > 0 ? all : [new Requirement(list ?? owner, [])];
    }

    /// <summary>Whether credentials that fulfil this requirement fulfil the other one.</summary>
    public bool Satisfies(Requirement other) =>
        other.Scopes.All(scheme => Scopes.TryGetValue(scheme.Key, out var scopes) && scopes.IsSupersetOf(scheme.Value));

    /// <summary>Whether both ask for credentials of the same schemes.</summary>
    public bool HasSameSchemes(Requirement other) => Scopes.Count == other.Scopes.Count && Scopes.Keys.All(other.Scopes.ContainsKey);

    /// <summary>
    /// The schemes in which one requirement differs from those of the other side: what it lacks of the one most like it, else what it has
    /// beyond that.
    /// </summary>
    public string DifferenceFrom(List<Requirement> others)
    {
        if (Scopes.Count == 0)
            return string.Join(" or ", others.Select(other => other.Schemes));
        var nearest = others.MaxBy(other => other.Scopes.Keys.Count(Scopes.ContainsKey))!;
        var lacking = string.Join(" and ", nearest.Scopes.Keys.Except(Scopes.Keys, StringComparer.Ordinal));
        var isPart = lacking.Length > 0 && Scopes.Keys.All(nearest.Scopes.ContainsKey);
        if (isPart)
            return lacking;
        var beyond = string.Join(" and ", Scopes.Keys.Except(nearest.Scopes.Keys, StringComparer.Ordinal));
        return beyond.Length > 0 ? beyond : Schemes;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Scopes.Count == 0
            ? "no credentials"
            : string.Join(
                " and ",
                Scopes.Select(scheme => scheme.Value.Count == 0 ? scheme.Key : $"{scheme.Key} ({string.Join(", ", scheme.Value)})")
            );

    private static Requirement Read(SpecPlace item, Func<string, string> rename)
    {
        var scopes = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var scheme in item.Members)
        {
            scopes[rename(scheme.Name)] = new SortedSet<string>(
                scheme.Items.Select(name => name.Text).OfType<string>(),
                StringComparer.Ordinal
            );
        }

        return new Requirement(item, scopes);
    }
}
