using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Diff;

/// <summary>One changed place of a contract, with all operations that it touches.</summary>
internal sealed record Change : Finding
{
    /// <summary>What it means on the wire.</summary>
    public required FindingLevel Wire { get; init; }

    /// <summary>The worse of wire and C#.</summary>
    public override FindingLevel Level => CSharp.IsBreaking ? FindingLevel.Breaking : Wire;

    public required ChangeSubject Subject { get; init; }

    /// <inheritdoc/>
    public override string Name => Subject.Name;

    /// <inheritdoc/>
    public override string? Value => Subject.Kind is "enum-value" ? Subject.Name : null;

    /// <summary>What happened to something that was there before.</summary>
    public RuleEffect Effect { get; init; }

    /// <summary>Whether something is new: a place, or a value or member of a list that was there before.</summary>
    public bool IsAddition => Base is null || Effect is RuleEffect.Joins;

    /// <summary>Whether something is gone: a place, or a value or member of a list that is still there.</summary>
    public bool IsRemoval => Revision is null || Effect is RuleEffect.Leaves;
}

/// <summary>What has changed.</summary>
/// <param name="Kind">For instance <c>enum-value</c>, <c>property</c>, <c>parameter</c>, <c>operation</c>.</param>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Path">Where it stands for a reader of the API, for instance <c>attempts.channel</c>; a long one begins with an
/// ellipsis.</param>
internal sealed record ChangeSubject(string Kind, string Name, string Path)
{
    /// <summary>A detail of this subject, which stands where the subject stands; what has no path is known by its name.</summary>
    public ChangeSubject Detail(string kind, string name) => new(kind, name, Path.Length > 0 ? Path : Name);
}
