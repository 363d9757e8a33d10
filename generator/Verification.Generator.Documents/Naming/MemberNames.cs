namespace Verification.Generator.Documents.Naming;

/// <summary>Names the members of one C# type. No name conflicts with another, with the type or with the members of every object.</summary>
public sealed class MemberNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal)
    {
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "ReferenceEquals",
        "Finalize",
    };

    private readonly HashSet<string> reserved;

    /// <summary>Creates the names of a type.</summary>
    /// <param name="typeName">The type: a member cannot have its name.</param>
    /// <param name="others">Other members of the type.</param>
    public MemberNames(string typeName, params IEnumerable<string> others)
    {
        taken.Add(typeName);
        taken.UnionWith(others);
        reserved = [.. taken];
    }

    /// <summary>The name for a member: PascalCase, with <c>Value</c> after a reserved name and a number after a name in use.</summary>
    public string Add(string wireName)
    {
        var name = Identifiers.Pascal(wireName);
        if (reserved.Contains(name))
            name += "Value";
        return Identifiers.Unique(name, taken);
    }
}
