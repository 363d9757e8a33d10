using System.CommandLine;
using Verification.Generator.Contracts.Drift;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary><c>vgen drift</c>: a vendor's page against the document.</summary>
internal sealed class DriftCommand
{
    private readonly Argument<string> document = new("SPEC") { Description = "An OpenAPI 3.0 or 3.1 document, YAML or JSON." };

    private readonly Argument<string[]> pages = new("DOC")
    {
        Description = "The vendor's pages as saved: Markdown, text or HTML. Together they describe what the document describes.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly ReportOptions options = new(
        failOn: "What fails the command: breaking (errors), risky (warnings too), any (notes too) or none.");

    /// <summary>The command as System.CommandLine knows it.</summary>
    public static Command Create()
    {
        var definition = new DriftCommand();
        var command = new Command("drift", "Compares a document with the vendor's page: names, types, values, defaults, limits, statuses and examples.")
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
        string file = arguments.GetRequiredValue(document);
        AcceptFile accepted = options.LoadAccepted(arguments) ?? AcceptFile.Beside(file);
        ContractDocument contract = ContractDocument.Load(file);
        VendorPage[] read = [.. arguments.GetRequiredValue(pages).Select(PageReader.Read)];
        return accepted.Apply(ReportKind.Drift, DriftComparer.Compare(contract, read), DriftRules.All, TimeProvider.System);
    }
}
