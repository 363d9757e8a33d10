using System.CommandLine;
using System.CommandLine.Parsing;
using Verification.Generator.CodeGeneration.Output;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Commands;

/// <summary><c>vgen generate</c>: C# from documents.</summary>
internal sealed class GenerateCommand
{
    /// <summary>Examples, as the help shows them.</summary>
    public const string Examples = """
          vgen generate specs/twilio/openapi.yaml --out obj/generated --namespace Acme.Clients
          vgen generate specs/*/openapi.yaml --out obj/generated --namespace Acme.Clients --list obj/generated.txt
          vgen generate --documents obj/documents.txt --out obj/generated --namespace Acme.Clients
        """;

    private readonly Argument<string[]> documents = new("SPEC")
    {
        Description = "OpenAPI 3.0 or 3.1 documents, YAML or JSON.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> documentList = new("--documents")
    {
        Description = "A file that holds the paths of documents, one per line, each taken exactly as it is written.",
        HelpName = "FILE",
    };

    private readonly Option<string> output = new("--out")
    {
        Description = "The folder for the C# files; every document gets a folder of its own in it.",
        Required = true,
        HelpName = "DIR",
    };

    private readonly Option<string> rootNamespace = new("--namespace")
    {
        Description = "The namespace; every document gets one of its own below it, named after its folder.",
        Required = true,
        HelpName = "NS",
    };

    private readonly Option<string?> list = new("--list")
    {
        Description = "A file that is to hold the paths of all generated files, one a line.",
        HelpName = "FILE",
    };

    /// <summary>The command as System.CommandLine knows it.</summary>
    public static Command Create()
    {
        var definition = new GenerateCommand();
        var command = new Command("generate", "Generates C# clients from OpenAPI documents. Documents that did not change cost nothing.")
        {
            definition.documents,
            definition.documentList,
            definition.output,
            definition.rootNamespace,
            definition.list,
        };
        definition.documents.Validators.Add(RefuseUnknownOptions);
        definition.rootNamespace.Validators.Add(RefuseNoNamespace);
        command.Validators.Add(definition.RefuseNoDocument);
        command.SetAction((result, cancellationToken) => definition.RunAsync(result, cancellationToken));
        return command;
    }

    /// <summary>A misspelt option would otherwise count as a document.</summary>
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-'))) result.AddError($"There is no option '{token.Value}'.");
    }

    /// <summary>The namespace stands in generated code as it is.</summary>
    private static void RefuseNoNamespace(OptionResult result)
    {
        foreach (string name in result.Tokens.Select(token => token.Value).Where(name => !name.Split('.').All(Identifiers.IsIdentifier)))
        {
            result.AddError($"'{name}' is no namespace; write it as Acme.Checks.");
        }
    }

    private void RefuseNoDocument(CommandResult result)
    {
        if (result.GetValue(documents) is { Length: > 0 } || result.GetValue(documentList) is not null) return;
        result.AddError("Name a document, or a list of documents with --documents.");
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string folder = arguments.GetRequiredValue(output);
        TextWriter log = arguments.InvocationConfiguration.Error;
        string[] files;
        try
        {
            files = [.. arguments.GetValue(documents) ?? [], .. arguments.GetValue(documentList) is { } named ? Listed(named) : []];
        }
        catch (DocumentException exception)
        {
            await log.WriteLineAsync(exception.Message);
            return ExitCode.UnreadableInput;
        }

        if (!CheckNames(files, log)) return ExitCode.Usage;
        using OutputLock writing = await OutputLock.AcquireAsync(folder, TimeProvider.System, cancellationToken);
        var paths = new List<string>();
        var isComplete = true;
        foreach (string file in files)
        {
            try
            {
                (string summary, GeneratedFolder target) = await GenerateAsync(file, folder, arguments.GetRequiredValue(rootNamespace), log, cancellationToken);
                paths.AddRange(target.Files());
                await arguments.InvocationConfiguration.Output.WriteLineAsync(PlainLine.Of(summary));
            }
            catch (DocumentException exception)
            {
                isComplete = false;
                await log.WriteLineAsync(exception.Message);
            }
        }

        if (!isComplete) return ExitCode.UnreadableInput;
        if (arguments.GetValue(list) is { } listFile) await File.WriteAllLinesAsync(listFile, paths, cancellationToken);
        return ExitCode.Success;
    }

    private static async Task<(string Summary, GeneratedFolder Target)> GenerateAsync(
        string file, string folder, string rootNamespace, TextWriter log, CancellationToken cancellationToken)
    {
        ContractDocument document = ContractDocument.Load(file);
        var target = new GeneratedFolder(Path.Combine(folder, FileNames.Of(Identifiers.Pascal(document.Name))));
        string inputs = InputFingerprint.Of(file, rootNamespace);
        if (target.IsCurrent(inputs)) return ($"{document.Name}: unchanged", target);
        GeneratedClients clients = await ClientGenerator.GenerateClientsAsync(document, rootNamespace, cancellationToken);
        foreach (DocumentException warning in clients.Warnings) await log.WriteLineAsync(warning.AsWarning());
        IReadOnlyList<GeneratedFile> files = [.. clients.Files, clients.ConfigurationSchema!];
        int written = target.Replace(inputs, files);
        return ($"{document.Name}: {files.Count} files, {written} written", target);
    }

    private static List<string> Listed(string file)
    {
        var paths = new List<string>();
        foreach ((int index, string line) in DocumentReader.ReadText(file).Split('\n').Index())
        {
            string path = line.TrimEnd('\r');
            if (path.Length == 0) continue;
            if (!string.IsNullOrWhiteSpace(path) && !path.Contains('\0')) paths.Add(path);
            else throw new DocumentException(file, new SourcePosition(index + 1, 1), DocumentErrorCode.Unreadable, "this line is no path: it is blank or holds a NUL character; remove it.");
        }

        return paths;
    }

    private static bool CheckNames(string[] files, TextWriter log)
    {
        if (files.FirstOrDefault(file => !Identifiers.IsNameable(ContractDocument.NameOf(file))) is { } nameless)
        {
            log.WriteLine($"vgen: {nameless} cannot become a namespace: its name '{ContractDocument.NameOf(nameless)}' holds no letter and no digit; rename the folder.");
            return false;
        }

        IGrouping<string, string>? clash = files
            .GroupBy(file => Identifiers.Pascal(ContractDocument.NameOf(file)), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (clash is null) return true;
        log.WriteLine($"vgen: {string.Join(" and ", clash)} would both become the namespace '{clash.Key}'; rename one of the folders.");
        return false;
    }
}
