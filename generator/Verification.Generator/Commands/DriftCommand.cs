using System.CommandLine;
using Verification.Generator.Documents;
using Verification.Generator.Contracts.Drift;
using Verification.Generator.Contracts.Drift.Pages;
using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Output;

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

    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "What fails the command: breaking (errors), risky (warnings too), any (notes too) or none.",
        DefaultValueFactory = _ => "breaking",
        HelpName = "breaking|risky|any|none",
    };

    private readonly FindingOptions options = new(FindingFormats.Drift);

    /// <summary>The command as System.CommandLine knows it.</summary>
    public static Command Create()
    {
        var definition = new DriftCommand();
        definition.failOn.AcceptOnlyFromAmong("breaking", "risky", "any", "none");
        var command = new Command("drift", "Compares a document with the vendor's page: names, types, values, defaults, limits, statuses and examples.")
        {
            definition.document,
            definition.pages,
            definition.failOn,
        };
        definition.options.AddTo(command);
        command.SetAction((result, _) => definition.RunAsync(result));
        return command;
    }

    private Task<int> RunAsync(ParseResult arguments)
    {
        FindingLevel? level = arguments.GetValue(failOn) switch
        {
            "risky" => FindingLevel.Warning,
            "any" => FindingLevel.Note,
            "none" => null,
            _ => FindingLevel.Error,
        };
        return options.RunAsync(arguments, level, () =>
        {
            string file = arguments.GetRequiredValue(document);
            AcceptedFindings accepted = options.LoadAccepted(arguments, file);
            ContractDocument contract = ContractDocument.Load(file);
            VendorPage[] read = [.. arguments.GetRequiredValue(pages).Select(PageReader.Read)];
            return accepted.Apply(DriftComparer.Compare(contract, read), DriftRules.All);
        });
    }
}
