namespace Verification.Generator.Documents;

/// <summary>The files in the folder of a document and below it.</summary>
public interface IDocumentFiles
{
    /// <summary>The name of the document itself in its folder.</summary>
    string Document { get; }

    /// <summary>What to call a file in messages.</summary>
    /// <param name="path">Its path from the folder, with slashes and without <c>..</c>.</param>
    string LabelOf(string path);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path from the folder, with slashes and without <c>..</c>.</param>
    /// <param name="fault">Why it cannot be read, as the end of a sentence; empty if it can.</param>
    /// <returns>Its bytes; null where there is none, or it leads out of the folder.</returns>
    /// <exception cref="DocumentException">It is too large, or cannot be opened.</exception>
    byte[]? Read(string path, out string fault);
}
