using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>A public type or member that differs between two compilations.</summary>
internal sealed record CSharpDifference
{
    /// <summary>Its name before; null when it is new.</summary>
    public MemberKey? Before { get; init; }

    /// <summary>Its name after; null when it is gone.</summary>
    public MemberKey? After { get; init; }

    /// <summary>The declaration before; null when it is new.</summary>
    public string? BeforeText { get; init; }

    /// <summary>The declaration after; null when it is gone.</summary>
    public string? AfterText { get; init; }

    /// <summary>Whether code may no longer compile.</summary>
    public bool Source { get; init; }

    /// <summary>Whether compiled code may no longer run.</summary>
    public bool Binary { get; init; }

    /// <summary>What it does differently on the wire; null when its declaration differs.</summary>
    public FactKind? Fact { get; init; }

    /// <summary>The generated types that its declarations name.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>The base class of a type; null for none.</summary>
    public string? BaseClass { get; init; }

    /// <summary>Whether any code is broken by it.</summary>
    public bool IsBreaking => Source || Binary || Fact is not null;

    /// <summary>Its name: the later one where both exist.</summary>
    public MemberKey Key => (After ?? Before)!;

    /// <summary>The members, as the report shows them.</summary>
    public MemberChange Members => new(BeforeText, AfterText) { Flavour = Flavour };

    /// <summary>The kind of client that it is of; null for those of this tool.</summary>
    public string? Flavour { get; init; }
}
