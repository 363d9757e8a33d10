using System.CommandLine;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Contracts.Conversion;
using Verification.Generator.Documents;

namespace Verification.Generator.Commands;

/// <summary><c>vgen convert</c>: writes a document in the other form.</summary>
internal sealed class ConvertCommand
{
    private readonly Argument<string> document = new("SPEC") { Description = "An OpenAPI 3.0 or 3.1 document, YAML or JSON." };

    private readonly Option<string> form = new("--to")
    {
        Description = "The form to write: json or yaml.",
        Required = true,
        HelpName = "json|yaml",
    };

    private readonly Option<string?> file = new("--output")
    {
        Description = "The file to write instead of standard output.",
        HelpName = "FILE",
    };

    /// <summary>The command as System.CommandLine knows it.</summary>
    public static Command Create()
    {
        var definition = new ConvertCommand();
        definition.form.AcceptOnlyFromAmong("json", "yaml");
        var command = new Command("convert", "Writes a document in the other form. Order and values stay; comments are lost.")
        {
            definition.document,
            definition.form,
            definition.file,
        };
        command.SetAction((result, _) => definition.RunAsync(result));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments)
    {
        var error = arguments.InvocationConfiguration.Error;
        try
        {
            var contract = ContractDocument.Load(arguments.GetRequiredValue(document));
            var target = arguments.GetRequiredValue(form) is "json" ? DocumentForm.Json : DocumentForm.Yaml;
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
}
