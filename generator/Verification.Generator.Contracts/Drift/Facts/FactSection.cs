namespace Verification.Generator.Contracts.Drift.Facts;

/// <summary>The part of the page that is being read.</summary>
/// <param name="facts">Where its facts go.</param>
internal sealed class FactSection(PageFacts facts)
{
    private const int ContextLength = 600;
    private string context = "";

    /// <summary>All facts of the page so far.</summary>
    public PageFacts Facts { get; } = facts;

    /// <summary>What the facts of this part are about.</summary>
    public FactKind Kind { get; private set; }

    /// <summary>The HTTP status of the response that this part is about, or null.</summary>
    public string? Status { get; private set; }

    /// <summary>The last words that were read.</summary>
    public string Context
    {
        get => context;
        set => context = value.Length > ContextLength ? value[^ContextLength..] : value;
    }

    /// <summary>A heading, or a line that serves as one, was read; a status that it only takes over has the line 0.</summary>
    public void Enter(SectionMark mark, int line)
    {
        var isWithinAnswer = mark.Kind is FactKind.ResponseHeader or FactKind.Response;
        Status = mark.Status ?? (isWithinAnswer ? Status : null);
        Kind = mark.Kind ?? (mark.Status is null ? FactKind.Unknown : FactKind.Response);
        if (line > 0 && mark.Status is { } status && StatusText.IsStatus(status))
            Facts.Statuses.Add(new StatusFact(status, line, IsListed: true));
    }

    /// <summary>Begins a group of facts.</summary>
    public FactGroup Begin(FactGrade grade, int line, FactKind? kind = null)
    {
        var group = new FactGroup(kind ?? Kind, grade, line, Status);
        Facts.Groups.Add(group);
        return group;
    }
}
