namespace Verification.Generator.Documents;

/// <summary>What is left for the files that a document refers to: all of them together have the limits of one.</summary>
/// <param name="file">The document.</param>
internal sealed class PartBudget(string file)
{
    private long bytes;
    private int nodes;
    private int parts;

    /// <summary>Counts a file.</summary>
    /// <exception cref="DocumentException">There are too many, or they are too long.</exception>
    internal void Open(SourcePosition place, long length)
    {
        bytes += length;
        if (++parts > DocumentLimits.Parts)
            throw TooLarge(place, $"the document refers to more than {DocumentLimits.Parts} files.");
        if (bytes > DocumentLimits.FileBytes)
            throw TooLarge(place, $"the files that the document refers to have more than {DocumentLimits.FileBytes} bytes together.");
    }

    /// <summary>Counts values.</summary>
    /// <exception cref="DocumentException">There are too many.</exception>
    internal void Take(SourcePosition place, int count)
    {
        nodes += count;
        if (nodes > DocumentLimits.Nodes)
            throw TooLarge(place, $"the files that the document refers to have more than {DocumentLimits.Nodes} values together.");
    }

    private DocumentException TooLarge(SourcePosition place, string reason) => new(file, place, DocumentErrorCode.TooLarge, reason);
}
