using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Verification.Generator.CodeGeneration.Kiota;
using Verification.Generator.CodeGeneration.Output;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Commands;

/// <summary><c>vgen generate</c>: C# from documents.</summary>
internal sealed class GenerateCommand
{
    /// <summary>Examples, as the help shows them.</summary>
    public const string Examples = """
          vgen generate specs/twilio/openapi.yaml --out obj/generated --namespace Acme.Clients
          vgen generate specs/*/openapi.yaml --out obj/generated --namespace Acme.Clients --list obj/generated.txt
          vgen generate --documents obj/documents.txt --out obj/generated --namespace Acme.Clients
          vgen generate specs/twilio/openapi.yaml --out obj/kiota --namespace Acme.Kiota --flavour kiota
        """;

    private readonly Argument<string[]> documents = new("SPEC")
    {
        Description = "OpenAPI 3.0 or 3.1 documents, YAML or JSON.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> documentList = new("--documents")
    {
        Description =
            "A file that holds the paths of documents, one per line, each taken exactly as it is written; after a tab, the document's "
            + "own namespace.",
        HelpName = "FILE",
    };

    private readonly Option<string> output = new("--out")
    {
        Description = "The folder for the C# files; every document gets a folder of its own in it.",
        Required = true,
        HelpName = "DIR",
    };

    private readonly Option<string?> rootNamespace = new("--namespace")
    {
        Description = "The namespace; every document without a namespace of its own gets one below it, named after its folder.",
        HelpName = "NS",
    };

    private readonly Option<bool> strict = new("--strict")
    {
        Description = "Makes an error of what there is no C# for. Otherwise that is a warning, and the rest is generated.",
    };

    private readonly Option<string?> list = new("--list")
    {
        Description = "A file that is to hold the paths of all generated files, one a line.",
        HelpName = "FILE",
    };

    private readonly Option<string?> parts = new("--parts")
    {
        Description = "A file that is to hold the paths of all files that the documents refer to, one a line.",
        HelpName = "FILE",
    };

    private readonly FlavourOptions flavour = new();

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
            definition.strict,
            definition.list,
            definition.parts,
        };
        definition.flavour.AddTo(command);
        definition.rootNamespace.Validators.Add(RefuseNoNamespace);
        command.Validators.Add(definition.RefuseNoDocument);
        command.SetAction((result, cancellationToken) => definition.RunAsync(result, cancellationToken));
        return command;
    }

    /// <summary>The namespace stands in generated code as it is.</summary>
    private static void RefuseNoNamespace(OptionResult result)
    {
        foreach (var name in result.Tokens.Select(token => token.Value).Where(name => !DocumentToGenerate.IsNamespace(name)))
        {
            result.AddError(NoNamespace(name));
        }
    }

    private void RefuseNoDocument(CommandResult result)
    {
        if (result.GetValue(documents) is { Length: > 0 } || result.GetValue(documentList) is not null)
            return;
        result.AddError("Name a document, or a list of documents with --documents.");
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var folder = arguments.GetRequiredValue(output);
        var log = arguments.InvocationConfiguration.Error;
        DocumentToGenerate[] requested;
        try
        {
            requested = Requested(arguments);
        }
        catch (DocumentException exception)
        {
            await log.WriteLineAsync(exception.Message);
            return ExitCode.UnreadableInput;
        }

        if (Problem(requested) is { } problem)
        {
            await log.WriteLineAsync("vgen: " + problem);
            return ExitCode.Usage;
        }

        if (flavour.Of(arguments) is not { } chosen)
        {
            await log.WriteLineAsync("vgen: Kiota was not found; " + KiotaTool.HowToGet);
            return ExitCode.Usage;
        }

        using var writing = await OutputLock.AcquireAsync(folder, TimeProvider.System, cancellationToken);
        var paths = new List<string>();
        var read = new SortedSet<string>(StringComparer.Ordinal);
        var isComplete = true;
        var generation = new Generation(folder, chosen, arguments.GetValue(strict));
        foreach (var run in generation.Start(requested, cancellationToken))
        {
            var outcome = await run;
            foreach (var message in outcome.Messages)
                await log.WriteLineAsync(message);
            isComplete &= outcome.Target is not null;
            read.UnionWith(outcome.Parts.Select(Path.GetFullPath));
            paths.AddRange(outcome.Target?.Files() ?? []);
            if (outcome.Summary is { } summary)
                await arguments.InvocationConfiguration.Output.WriteLineAsync(PlainLine.Of(summary));
        }

        if (!isComplete)
            return ExitCode.UnreadableInput;
        if (arguments.GetValue(list) is { } listFile)
            await WriteListAsync(listFile, paths, cancellationToken);
        if (arguments.GetValue(parts) is { } partsFile)
            await WriteListAsync(partsFile, [.. read], cancellationToken);
        return ExitCode.Success;
    }

    /// <summary>
    /// A list that stays the same is not touched: another build may be reading it. What is of another size is not read: it may be a device.
    /// </summary>
    private static async Task WriteListAsync(string list, List<string> paths, CancellationToken cancellationToken)
    {
        var text = string.Concat(paths.Select(path => path + Environment.NewLine));
        var file = new FileInfo(list);
        var hasItsSize = text.Length > 0 && file.Exists && file.Length == Encoding.UTF8.GetByteCount(text);
        if (hasItsSize && await File.ReadAllTextAsync(list, cancellationToken) == text)
            return;
        await File.WriteAllTextAsync(list, text, cancellationToken);
    }

    private static string NoNamespace(string text) => $"'{text}' is no namespace; write it as Acme.Checks.";

    private static string Nameless(string file) =>
        $"{file} cannot become a namespace: its name '{ContractDocument.NameOf(file)}' holds no letter and no digit; rename the folder, "
        + "or give it a namespace of its own.";

    /// <summary>What is wrong with the documents before any of them is read, or null.</summary>
    private static string? Problem(DocumentToGenerate[] requested)
    {
        if (requested.FirstOrDefault(document => document.Namespace is null) is { } unnamed)
            return $"Name the namespace of '{unnamed.File}' with --namespace.";
        if (requested.FirstOrDefault(document => !DocumentToGenerate.IsNamespace(document.Namespace!)) is { } misnamed)
            return NoNamespace(misnamed.Namespace!);
        if (requested.FirstOrDefault(document => !document.IsNameable) is { } nameless)
            return Nameless(nameless.File);
        return Clash(requested, document => document.Namespace!, "namespace") ?? Clash(requested, document => document.Folder, "folder");
    }

    private static string? Clash(DocumentToGenerate[] requested, Func<DocumentToGenerate, string> key, string kind)
    {
        var clash = requested.GroupBy(key, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return clash is null
            ? null
            : $"{string.Join(" and ", clash.Select(document => document.File))} would both become the {kind} '{clash.Key}'; rename a "
                + "folder, or give one a namespace of its own.";
    }

    private DocumentToGenerate[] Requested(ParseResult arguments)
    {
        var root = arguments.GetValue(rootNamespace);
        IEnumerable<(string File, string? Namespace)> named = (arguments.GetValue(documents) ?? []).Select(file => (file, (string?)null));
        var listed = arguments.GetValue(documentList) is { } list ? DocumentToGenerate.ReadList(list) : [];
        return [.. named.Concat(listed).Select(document => DocumentToGenerate.Create(document.File, document.Namespace, root))];
    }
}
