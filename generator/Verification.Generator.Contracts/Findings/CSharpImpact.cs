namespace Verification.Generator.Contracts.Findings;

/// <summary>What a change means for C# code that uses the generated clients.</summary>
/// <param name="Source">Whether code that compiled may no longer compile.</param>
/// <param name="Binary">Whether assemblies that were compiled before may no longer run.</param>
/// <param name="Behaviour">Whether code that compiles acts differently.</param>
/// <param name="Members">The public members, before and after.</param>
internal sealed record CSharpImpact(bool Source, bool Binary, bool Behaviour, IReadOnlyList<MemberChange> Members)
{
    public static CSharpImpact None { get; } = new(Source: false, Binary: false, Behaviour: false, []);

    /// <summary>Whether the change breaks C# code in any way.</summary>
    public bool IsBreaking => Source || Binary || Behaviour;

    /// <summary>The impact of both, on code with clients of several kinds.</summary>
    public CSharpImpact And(CSharpImpact other) =>
        new(Source || other.Source, Binary || other.Binary, Behaviour || other.Behaviour, [.. Members, .. other.Members]);
}

/// <summary>A public member before and after a change, as C#.</summary>
/// <param name="Before">The declaration before; null when the member is new.</param>
/// <param name="After">The declaration after; null when the member is gone.</param>
internal sealed record MemberChange(string? Before, string? After)
{
    /// <summary>The kind of client that the member is of; <see langword="null"/> for those of this tool.</summary>
    public string? Flavour { get; init; }

    /// <summary>The declaration before, with the kind of client where it is another one.</summary>
    public string? ShownBefore => Shown(Before);

    /// <summary>The declaration after, with the kind of client where it is another one.</summary>
    public string? ShownAfter => Shown(After);

    private string? Shown(string? declaration) => Flavour is null || declaration is null ? declaration : $"{Flavour}: {declaration}";
}
