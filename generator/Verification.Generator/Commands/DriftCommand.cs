using System.CommandLine;
using Verification.Generator.Contracts.Drift;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary><c>vgen drift</c>: compares a vendor page with the document.</summary>
internal sealed class DriftCommand
{
    private readonly Argument<string> document = new("SPEC") { Description = "An OpenAPI 3.0 or 3.1 document, YAML or JSON." };

    private readonly Argument<string[]> pages = new("DOC")
    {
        Description = "The saved vendor pages: Markdown, text or HTML. Together they describe the same as the document.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly ReportOptions options = new(
        failOn: "The minimum level that sets exit code 1: breaking (errors), risky (and warnings), any (and notes) or none."
    );

    /// <summary>The command as System.CommandLine knows it.</summary>
    public static Command Create()
    {
        var definition = new DriftCommand();
        var command = new Command(
            "drift",
            "Compares a document with the vendor page: names, types, values, defaults, limits, statuses and examples."
        )
        {
            definition.document,
            definition.pages,
        };
        definition.options.AddTo(command);
        command.SetAction((result, _) => definition.options.RunAsync(result, () => Task.FromResult(definition.Compare(result))));
        return command;
    }

    private FindingReport Compare(ParseResult arguments)
    {
        var file = arguments.GetRequiredValue(document);
        var accepted = options.LoadAccepted(arguments) ?? AcceptFile.Beside(file);
        var contract = ContractDocument.Load(file);
        VendorPage[] read = [.. arguments.GetRequiredValue(pages).Select(PageReader.Read)];
        return accepted.Apply(ReportKind.Drift, DriftComparer.Compare(contract, read), DriftRules.All, TimeProvider.System);
    }
}
