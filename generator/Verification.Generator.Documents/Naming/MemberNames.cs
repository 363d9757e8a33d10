namespace Verification.Generator.Documents.Naming;

/// <summary>
/// Names the members of one C# type. No name conflicts with another, with the type or with the members of every object, and none depends
/// on the order of the members.
/// </summary>
public sealed class MemberNames
{
    private static readonly string[] MembersOfObject =
    [
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "ReferenceEquals",
        "Finalize",
    ];

    private readonly HashSet<string> taken;
    private readonly HashSet<string> reserved;

    /// <summary>Creates the names of a type.</summary>
    /// <param name="typeName">The type: a member cannot have its name.</param>
    /// <param name="others">Other members of the type.</param>
    public MemberNames(string typeName, params IEnumerable<string> others)
        : this(StringComparer.Ordinal, typeName, others) { }

    /// <summary>Creates the names of a type, which may have to differ by more than case.</summary>
    /// <param name="comparer">Tells which names are the same.</param>
    /// <param name="typeName">The type: a member cannot have its name.</param>
    /// <param name="others">Other members of the type.</param>
    public MemberNames(StringComparer comparer, string typeName, IEnumerable<string> others)
    {
        reserved = new HashSet<string>(others.Concat(MembersOfObject).Append(typeName), comparer);
        taken = new HashSet<string>(reserved, comparer);
    }

    /// <summary>Whether a name would be changed.</summary>
    public bool IsReserved(string name) => reserved.Contains(name);

    /// <summary>The name for a member: PascalCase, with <c>Value</c> after a reserved name and a number after a name in use.</summary>
    public string Add(string wireName) => Identifiers.Unique(Usual(wireName), taken);

    /// <summary>
    /// The names for all members of a type. Of those that differ in form only (<c>fooBar</c>, <c>foo_bar</c>), the one that is spelled as C#
    /// spells it has the usual name, and each other one keeps its own spelling (<c>Foo_bar</c>).
    /// </summary>
    /// <param name="wireNames">The members; one that is repeated counts once.</param>
    /// <returns>The name of each member.</returns>
    public IReadOnlyDictionary<string, string> AddAll(IEnumerable<string> wireNames)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var spelled = new List<string>();
        foreach (var alike in wireNames.Distinct(StringComparer.Ordinal).GroupBy(Usual, taken.Comparer))
        {
            string[] members = [.. alike.Order(StringComparer.Ordinal)];
            var usual = members.Length == 1 ? members[0] : Array.Find(members, IsUsual);
            spelled.AddRange(members.Where(member => member != usual));
            if (usual is not null)
                names[usual] = Identifiers.Unique(Usual(usual), taken);
        }

        foreach (var member in spelled.Order(StringComparer.Ordinal))
            names[member] = Identifiers.Unique(Identifiers.Spelled(member), taken);
        return names;
    }

    private string Usual(string wireName)
    {
        var name = Identifiers.Pascal(wireName);
        return reserved.Contains(name) ? name + "Value" : name;
    }

    private bool IsUsual(string wireName) => wireName.Length > 0 && char.ToUpperInvariant(wireName[0]) + wireName[1..] == Usual(wireName);
}
