using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Lint;

/// <summary>Collects the findings of one document.</summary>
internal sealed class FindingList(ContractDocument document)
{
    private readonly List<Finding> items = [];

    public IReadOnlyList<Finding> Items => items;

    /// <summary>Adds a finding at a place of the document.</summary>
    public void Add(
        string rule,
        FindingLevel level,
        string name,
        SourcePosition position,
        string pointer,
        string message,
        string? value = null
    ) => items.Add(Finding.At(rule, level, name, value, position.File ?? document.File, position.Line, pointer, message));

    /// <summary>Adds a finding at a place of another file.</summary>
    public void AddAt(
        string file,
        string rule,
        FindingLevel level,
        string name,
        SourcePosition position,
        string pointer,
        string message,
        string? value = null
    ) => items.Add(Finding.At(rule, level, name, value, position.File ?? file, position.Line, pointer, message));
}
