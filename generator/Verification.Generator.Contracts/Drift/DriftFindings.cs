using Verification.Generator.Contracts.Drift.Contract;
using Verification.Generator.Contracts.Drift.Facts;
using Verification.Generator.Contracts.Drift.Matching;
using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Drift;

/// <summary>Collects findings; one that was made already at another line of the page is not made again.</summary>
internal sealed class DriftFindings
{
    private readonly Dictionary<(string Rule, string Name, string? Value, string Pointer, string File), Finding> items = [];

    public IEnumerable<Finding> Items => items.Values;

    /// <summary>Adds a finding at a line of a page.</summary>
    public void Add(string rule, FindingLevel level, string name, string? value, PageFacts page, int line, string pointer, string message)
    {
        var file = page.Page.File;
        items.TryAdd((rule, name, value, pointer, file), Finding.At(rule, level, name, value, file, Math.Max(1, line), pointer, message));
    }

    /// <summary>Adds an error about a fact of a page and its field in the document.</summary>
    public void Add(string rule, FindingLevel level, FieldMatch match, ContractField field, string? value, string message) =>
        Add(rule, level, field.Name, value, match.Page, match.Fact.LineOf(value), field.Pointer, message);
}
