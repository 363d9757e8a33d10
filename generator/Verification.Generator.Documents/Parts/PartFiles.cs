namespace Verification.Generator.Documents;

/// <summary>The files that a document refers to, each read once.</summary>
/// <param name="file">The document.</param>
/// <param name="root">Its outermost object.</param>
/// <param name="files">The files of its folder.</param>
internal sealed class PartFiles(string file, SpecObject root, IDocumentFiles files)
{
    private readonly Dictionary<string, SpecNode> parts = new(StringComparer.Ordinal) { [""] = root };
    private readonly PartBudget budget = new(file);

    /// <summary>The files that were read, as messages name them.</summary>
    internal IReadOnlyList<string> Labels =>
        [.. parts.Keys.Where(part => part.Length > 0).Order(StringComparer.Ordinal).Select(files.LabelOf)];

    /// <summary>The target of a reference.</summary>
    /// <param name="part">The file that has the reference.</param>
    /// <param name="text">The reference.</param>
    /// <exception cref="DocumentException">It leads out of the folder of the document.</exception>
    internal PartReference Resolve(string part, SpecScalar text) =>
        PartReference.Read(text.Value, part, files.Document, out var fault)
        ?? throw new DocumentException(file, text.Position, DocumentErrorCode.Reference, $"the $ref '{text.Value}' {fault}.");

    /// <summary>What a reference leads to.</summary>
    /// <exception cref="DocumentException">There is no such file, or nothing at that place.</exception>
    internal SpecNode Find(PartReference reference, SpecScalar text)
    {
        if (!parts.TryGetValue(reference.Part, out var part))
            parts.Add(reference.Part, part = Read(reference.Part, text));
        return ContractDocument.Find(part, reference.Pointer)
            ?? throw Dangling(text, $"nothing stands at '{reference.Pointer}' of '{reference.Part}'");
    }

    private SpecNode Read(string part, SpecScalar text)
    {
        var content = files.Read(part, out var fault) ?? throw Dangling(text, fault);
        budget.Open(text.Position, content.Length);
        return DocumentReader.Parse(files.LabelOf(part), content, budget);
    }

    private DocumentException Dangling(SpecScalar text, string fault) =>
        new(file, text.Position, DocumentErrorCode.Reference, $"the $ref '{text.Value}' has no target: {fault}.");
}
