using Verification.Generator.Contracts.Drift;

namespace Verification.Generator.Contracts.Findings;

/// <summary>What the reports of a command are called, and the words that they have for levels.</summary>
/// <param name="Name">The command, which tells its results from those of others.</param>
/// <param name="Title">What the command compares or checks.</param>
/// <param name="Words">The words for the levels, in their order.</param>
internal sealed record ReportKind(string Name, string Title, IReadOnlyList<string> Words)
{
    private static readonly string[] Defects = ["none", "note", "warning", "error"];

    /// <summary>Reports of <c>vgen lint</c>.</summary>
    public static ReportKind Lint { get; } = new("lint", "Document check", Defects);

    /// <summary>Reports of <c>vgen drift</c>.</summary>
    public static ReportKind Drift { get; } = new("drift", "Document and page", Defects) { ShownWhenAccepted = DriftRules.Contradictions };

    /// <summary>Reports of <c>vgen diff</c>.</summary>
    public static ReportKind Diff { get; } = new("diff", "Contract diff", ["none", "compatible", "risky", "breaking"]);

    /// <summary>The rules whose findings a reader sees even where they are accepted: nobody can fix a page of somebody else.</summary>
    public IReadOnlyCollection<string> ShownWhenAccepted { get; private init; } = [];

    /// <summary>A level as JSON spells it.</summary>
    public string Word(FindingLevel level) => Words[(int)level];

    /// <summary>A level for people: "none" would read as if there were nothing.</summary>
    public string Label(FindingLevel level) => level is FindingLevel.None ? "wording" : Word(level);
}
