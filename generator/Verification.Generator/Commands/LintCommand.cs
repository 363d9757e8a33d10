using System.CommandLine;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Contracts.Lint;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary><c>vgen lint</c>: reports what is missing or wrong in a document.</summary>
internal sealed class LintCommand
{
    private readonly Argument<string[]> documents = new("SPEC")
    {
        Description = "OpenAPI 3.0 or 3.1 documents, YAML or JSON.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly ReportOptions options = new();

    /// <summary>The command as System.CommandLine knows it.</summary>
    public static Command Create()
    {
        var definition = new LintCommand();
        var command = new Command(
            "lint",
            "Checks documents: examples against schemas, descriptions, unused components, constructs that are not supported."
        )
        {
            definition.documents,
        };
        definition.options.AddTo(command);
        command.SetAction((result, _) => definition.options.RunAsync(result, () => Task.FromResult(definition.Check(result))));
        return command;
    }

    private FindingReport Check(ParseResult arguments)
    {
        var named = options.LoadAccepted(arguments);
        var reports = new List<FindingReport>();
        foreach (var file in arguments.GetRequiredValue(documents))
        {
            var accepted = named ?? AcceptFile.Beside(file);
            var findings = DocumentLinter.Run(ContractDocument.Load(file));
            reports.Add(accepted.Apply(ReportKind.Lint, findings, LintRules.All, TimeProvider.System));
        }

        return FindingReport.Join(ReportKind.Lint, reports);
    }
}
