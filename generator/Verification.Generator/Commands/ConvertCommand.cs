using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.CodeGeneration.Views;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Conversion;

namespace Verification.Generator.Commands;

/// <summary><c>vgen convert</c>: writes a document in the other form, or for other generators.</summary>
internal sealed class ConvertCommand
{
    private readonly Argument<string> document = new("SPEC") { Description = "An OpenAPI 3.0 or 3.1 document, YAML or JSON." };

    private readonly Option<string?> form = new("--to")
    {
        Description = "The form to write: json or yaml. With --view, it is by default that of the file to write, or of the document.",
        HelpName = "json|yaml",
    };

    private readonly Option<string?> view = new("--view")
    {
        Description =
            "Prepares the document for other generators. open: enums, ids and addresses become text, with their values in the description; "
            + "integers get 64 bits; unknown properties are kept; the extensions of vgen are left out.",
        HelpName = "open",
    };

    private readonly Option<string?> file = new("--output", "--out")
    {
        Description = "The file to write instead of standard output.",
        HelpName = "FILE",
    };

    /// <summary>The command as System.CommandLine knows it.</summary>
    public static Command Create()
    {
        var definition = new ConvertCommand();
        definition.form.AcceptOnlyFromAmong("json", "yaml");
        definition.view.AcceptOnlyFromAmong("open");
        var command = new Command(
            "convert",
            "Writes a document in the other form, or prepared for other generators. Order and values stay; comments are lost."
        )
        {
            definition.document,
            definition.form,
            definition.view,
            definition.file,
        };
        command.Validators.Add(definition.RefuseNothingToDo);
        command.SetAction((result, _) => definition.RunAsync(result));
        return command;
    }

    private void RefuseNothingToDo(CommandResult result)
    {
        if (result.GetValue(form) is null && result.GetValue(view) is null)
            result.AddError("Say what to write: --to json, --to yaml or --view open.");
    }

    private async Task<int> RunAsync(ParseResult arguments)
    {
        var error = arguments.InvocationConfiguration.Error;
        try
        {
            var contract = ContractDocument.Load(arguments.GetRequiredValue(document));
            var target = FormOf(arguments.GetValue(form) ?? Path.GetExtension(arguments.GetValue(file) ?? contract.File).TrimStart('.'));
            if (arguments.GetValue(view) is not null)
                contract = OpenView.Of(contract);
            ReportOutput.Write(
                arguments.GetValue(file),
                arguments.InvocationConfiguration.Output,
                output => output.Write(DocumentConverter.Convert(contract, target))
            );
            return ExitCode.Success;
        }
        catch (DocumentException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCode.UnreadableInput;
        }
    }

    private static DocumentForm FormOf(string text) =>
        text.Equals("json", StringComparison.OrdinalIgnoreCase) ? DocumentForm.Json : DocumentForm.Yaml;
}
