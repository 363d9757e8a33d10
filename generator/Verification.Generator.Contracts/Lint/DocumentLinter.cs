using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Lint;

/// <summary>Checks a document beyond what is needed to read it.</summary>
internal static class DocumentLinter
{
    /// <summary>The findings of a document, sorted.</summary>
    /// <param name="document">The document.</param>
    /// <param name="settings">The rules that apply; null for those that are on by default.</param>
    public static IReadOnlyList<Finding> Run(ContractDocument document, LintSettings? settings = null)
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
        PageNumberRules.Run(document, findings);
        return FindingReport.Sort([.. (settings ?? LintSettings.Default).Apply(findings.Items)]);
    }
}
