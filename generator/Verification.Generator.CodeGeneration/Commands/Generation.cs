using Verification.Generator.CodeGeneration.Output;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Commands;

/// <summary>Generates the clients of several documents into one folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="flavour">The kind of clients.</param>
/// <param name="isStrict">Whether nothing may be left out.</param>
internal sealed class Generation(string folder, Flavour flavour, bool isStrict)
{
    private readonly Dictionary<string, string> registered = new(StringComparer.Ordinal);

    /// <summary>
    /// Starts all documents. What is done in this process is done at once, on the stack of the caller; other programs run side by side.
    /// </summary>
    public List<Task<Outcome>> Start(IEnumerable<DocumentToGenerate> requested, CancellationToken cancellationToken) =>
        [.. requested.Select(document => GenerateAsync(document, cancellationToken))];

    private async Task<Outcome> GenerateAsync(DocumentToGenerate requested, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteAsync(requested, cancellationToken);
        }
        catch (DocumentException exception)
        {
            return new Outcome(Target: null, Summary: null, [exception.Message]);
        }
    }

    private async Task<Outcome> WriteAsync(DocumentToGenerate requested, CancellationToken cancellationToken)
    {
        var document = ContractDocument.Load(requested.File);
        RefuseSecondClient(document);
        var target = new GeneratedFolder(Path.Combine(folder, requested.Folder));
        var inputs = InputFingerprint.Of(document, requested.Namespace!, flavour.OtherTool);
        if (target.IsCurrent(inputs))
            return Done(document, target, [.. target.LeftOut(document.File)], $"{document.Name}: unchanged");

        var clients = await flavour.GenerateAsync(document, requested.Namespace!, cancellationToken);
        if (isStrict && clients.LeftOut.Count > 0)
            return Done(document, target, clients.LeftOut, "");
        var files = clients.ConfigurationSchema is { } schema ? [.. clients.Files, schema] : clients.Files;
        var written = target.Replace(inputs, files, clients.LeftOut);
        return Done(document, target, clients.LeftOut, $"{document.Name}: {files.Count} files, {written} written");
    }

    private Outcome Done(ContractDocument document, GeneratedFolder target, IReadOnlyList<DocumentException> leftOut, string summary) =>
        isStrict && leftOut.Count > 0
            ? new Outcome(Target: null, Summary: null, [.. leftOut.Select(reason => reason.Message)])
            : new Outcome(target, summary, [.. leftOut.Select(reason => reason.AsWarning())]) { Parts = document.Parts };

    /// <summary>Registrations are in a namespace of all clients.</summary>
    private void RefuseSecondClient(ContractDocument document)
    {
        var name = ApiModelBuilder.NameOf(document);
        if (registered.TryAdd(name, document.File))
            return;
        throw new DocumentException(
            document.File,
            document.Root[Extensions.ClientName]?.Position ?? SourcePosition.Start,
            DocumentErrorCode.NameClash,
            $"a second Add{name} would come from this document, beside that of {registered[name]}; give one of them another "
                + $"{Extensions.ClientName}."
        );
    }

    /// <summary>What became of a document.</summary>
    /// <param name="Target">The folder with its clients; null where there are none.</param>
    /// <param name="Summary">What was done, in one line; null where nothing was.</param>
    /// <param name="Messages">Errors, or what was left out.</param>
    internal sealed record Outcome(GeneratedFolder? Target, string? Summary, IReadOnlyList<string> Messages)
    {
        /// <summary>The files that the document refers to.</summary>
        public IReadOnlyList<string> Parts { get; init; } = [];
    }
}
