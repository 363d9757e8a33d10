using Verification.Generator.Contracts.Diff;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>Runs the C# side on documents given as text.</summary>
internal static class CSharpSide
{
    /// <summary>The changes with their C# impact.</summary>
    public static async Task<IReadOnlyList<Change>> CompareAsync(string baseText, string revisionText, params IReadOnlyList<Change> wire)
    {
        using var folder = new TemporaryFolder();
        var before = ContractDocument.Load(folder.Write("before/sample.yaml", baseText));
        var after = ContractDocument.Load(folder.Write("after/sample.yaml", revisionText));
        return await CSharpComparer.AddImpactAsync(before, after, wire, TestContext.Current.CancellationToken);
    }

    /// <summary>The impact of all changes as the table writes it: a selection of <c>source</c>, <c>binary</c>, <c>behaviour</c>.</summary>
    public static string Summarise(IEnumerable<Change> changes)
    {
        CSharpImpact[] impacts = [.. changes.Select(change => change.CSharp)];
        IEnumerable<string> parts =
        [
            .. Array.Exists(impacts, impact => impact.Source) ? ["source"] : Array.Empty<string>(),
            .. Array.Exists(impacts, impact => impact.Binary) ? ["binary"] : Array.Empty<string>(),
            .. Array.Exists(impacts, impact => impact.Behaviour) ? ["behaviour"] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    /// <summary>A change of the wire at a place of the base, of the revision or of both.</summary>
    public static Change Wire(string rule, FindingLevel level, string kind, string name, string? basePointer, string? revisionPointer) =>
        new()
        {
            Rule = rule,
            Wire = level,
            Subject = new ChangeSubject(kind, name, name),
            Base = basePointer is null ? null : new FindingPlace("sample", "sample.yaml", basePointer, 1),
            Revision = revisionPointer is null ? null : new FindingPlace("sample", "sample.yaml", revisionPointer, 1),
            Message = "It changed.",
            Advice = "Look at it.",
        };
}
