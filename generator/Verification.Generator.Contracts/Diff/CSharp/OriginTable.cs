using Verification.Generator.CodeGeneration.Origins;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>The places in a document that public types and members come from, by name.</summary>
internal sealed class OriginTable
{
    private readonly Dictionary<MemberKey, MemberOrigin> byKey = [];

    /// <summary>Sorts the origins by their names.</summary>
    public OriginTable(IReadOnlyList<MemberOrigin> origins)
    {
        foreach (var origin in origins)
            byKey.TryAdd(new MemberKey(origin.Type, origin.Member), origin);
    }

    /// <summary>All origins, in the order in which they were rendered.</summary>
    public IEnumerable<MemberOrigin> All => byKey.Values;

    /// <summary>The origin of a type or member; null for what every type of its kind has.</summary>
    public MemberOrigin? Find(MemberKey key) => byKey.GetValueOrDefault(key);

    /// <summary>The places of a type or member; those of its type when it has none of its own.</summary>
    public IReadOnlyList<string> Pointers(MemberKey key) => (Find(key) ?? Find(key with { Member = null }))?.Pointers ?? [];

    /// <summary>Its name on the wire, without quotes; empty for none.</summary>
    public string Wire(MemberKey key) => Find(key)?.Facts.FirstOrDefault(fact => fact.Kind is FactKind.Wire)?.Value.Trim('"') ?? "";

    /// <summary>Whether the key names a value of an open enum, which has no place of its own.</summary>
    public bool IsEnumValue(MemberKey? key) =>
        key?.Member is not null
        && Find(key) is { Facts: [{ Kind: FactKind.Wire }] } origin
        && Find(key with { Member = null }) is { } type
        && ReferenceEquals(type.Pointers, origin.Pointers);
}

/// <summary>The name of a public type, or of a member of it, which overloads share.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="Member">The name of the member; null for the type itself.</param>
internal sealed record MemberKey(string Type, string? Member);
