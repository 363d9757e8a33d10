using System.CommandLine;
using System.CommandLine.Parsing;
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

    private readonly Option<string[]> rules = new("--rule")
    {
        Description =
            "Sets the level of a rule: off, note, warning, error, or on for its own level. May be repeated; the last one counts. "
            + "house stands for the rules of house style, such as descriptions, which are off by default.",
        HelpName = "ID=LEVEL",
    };

    private readonly ReportOptions options = new(
        failOn: "The minimum level that sets exit code 1: breaking (errors), risky (and warnings), any (and notes) or none.",
        byDefault: "risky"
    );

    /// <summary>The command as System.CommandLine knows it.</summary>
    public static Command Create()
    {
        var definition = new LintCommand();
        var command = new Command(
            "lint",
            "Checks documents: examples against schemas, references, unused components, constructs that are not supported, and house style."
        )
        {
            definition.documents,
            definition.rules,
        };
        definition.rules.Validators.Add(RefuseUnknownRules);
        definition.options.AddTo(command);
        command.SetAction((result, _) => definition.options.RunAsync(result, () => Task.FromResult(definition.Check(result))));
        return command;
    }

    private static void RefuseUnknownRules(OptionResult result)
    {
        foreach (var problem in result.Tokens.Select(token => LintSettings.Problem(token.Value)).OfType<string>())
            result.AddError(problem);
    }

    private FindingReport Check(ParseResult arguments)
    {
        var named = options.LoadAccepted(arguments);
        var settings = LintSettings.Of(arguments.GetValue(rules) ?? []);
        var reports = new List<FindingReport>();
        foreach (var file in arguments.GetRequiredValue(documents))
        {
            var accepted = named ?? AcceptFile.Beside(file);
            var findings = DocumentLinter.Run(ContractDocument.Load(file), settings);
            reports.Add(accepted.Apply(ReportKind.Lint, findings, settings.Rules, TimeProvider.System));
        }

        return FindingReport.Join(ReportKind.Lint, reports);
    }
}
