using System.CommandLine;
using Verification.Generator.Documents;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Output;
using Verification.Generator.Contracts.Lint;

namespace Verification.Generator.Commands;

/// <summary><c>vgen lint</c>: what a document should say and does not.</summary>
internal sealed class LintCommand
{
    private readonly Argument<string[]> documents = new("SPEC")
    {
        Description = "OpenAPI 3.0 or 3.1 documents, YAML or JSON.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly FindingOptions options = new(FindingFormats.Lint);

    /// <summary>The command as System.CommandLine knows it.</summary>
    public static Command Create()
    {
        var definition = new LintCommand();
        var command = new Command("lint", "Checks documents: examples against schemas, descriptions, unused components, what cannot be rendered.") { definition.documents };
        definition.options.AddTo(command);
        command.SetAction((result, _) => definition.RunAsync(result));
        return command;
    }

    private Task<int> RunAsync(ParseResult arguments) => options.RunAsync(arguments, FindingLevel.Warning, () =>
    {
        var reports = new List<FindingReport>();
        foreach (string file in arguments.GetRequiredValue(documents))
        {
            AcceptedFindings accepted = options.LoadAccepted(arguments, file);
            reports.Add(accepted.Apply(DocumentLinter.Run(ContractDocument.Load(file)), LintRules.All));
        }

        return FindingReport.Join(reports);
    });
}
