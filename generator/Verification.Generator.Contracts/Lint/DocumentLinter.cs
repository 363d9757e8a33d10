using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Lint;

/// <summary>Checks a document beyond what is needed to read it.</summary>
internal static class DocumentLinter
{
    /// <summary>All findings of a document, sorted.</summary>
    public static IReadOnlyList<Finding> Run(ContractDocument document)
    {
        var findings = new FindingList(document);
        foreach (var problem in RenderabilityCheck.FindAll(document))
        {
            findings.Add(LintRules.NotRenderable, FindingLevel.Error, problem.Code, problem.Position, "#", problem.Reason);
        }

        DocumentOperationRules.Run(document, findings);
        ComponentRules.Run(document, findings);
        SchemaRules.Run(document, findings);
        ExampleRules.Run(document, findings);
        return FindingReport.Sort(findings.Items);
    }
}
