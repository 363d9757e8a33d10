using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>A rule that applies to a place, before the operations are known.</summary>
internal sealed record Difference(Rule Rule, Direction Direction, ChangeSubject Subject)
{
    /// <summary>The place before; null when it is new.</summary>
    public SpecPlace? Base { get; init; }

    /// <summary>The place after; null when it is gone.</summary>
    public SpecPlace? Revision { get; init; }

    /// <summary>The value before, as a person would write it.</summary>
    public string? Before { get; init; }

    /// <summary>The value after, as a person would write it.</summary>
    public string? After { get; init; }

    /// <summary>Whether nothing travels this way, so that the change is compatible at worst.</summary>
    public bool IsUnused { get; init; }

    /// <summary>What it means on the wire.</summary>
    public FindingLevel Level
    {
        get
        {
            var level = Rule.LevelOf(Direction);
            return IsUnused && level > FindingLevel.Compatible ? FindingLevel.Compatible : level;
        }
    }
}
