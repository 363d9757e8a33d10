using System.IO.Compression;
using System.Reflection.Metadata;

namespace Package.Tests;

/// <summary>The sources of an assembly as its symbol package lists them.</summary>
internal sealed class PackedSymbols : IDisposable
{
    /// <summary>The kind of debug information that holds a document's text, by the format of portable PDB files.</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly MetadataReaderProvider provider;
    private readonly MetadataReader reader;

    public PackedSymbols(string package, string entry)
    {
        using var archive = ZipFile.OpenRead(package);
        using var compressed = archive.GetEntry(entry)!.Open();
        var symbols = new MemoryStream();
        compressed.CopyTo(symbols);
        symbols.Position = 0;
        provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        reader = provider.GetMetadataReader();
    }

    /// <summary>The paths of all sources.</summary>
    public IEnumerable<string> Documents => reader.Documents.Select(PathOf);

    /// <summary>The paths of those whose text is in the symbols.</summary>
    public IEnumerable<string> EmbeddedDocuments =>
        reader
            .Documents.Where(document =>
                reader
                    .GetCustomDebugInformation(document)
                    .Any(information => reader.GetGuid(reader.GetCustomDebugInformation(information).Kind) == EmbeddedSource)
            )
            .Select(PathOf);

    public void Dispose() => provider.Dispose();

    private string PathOf(DocumentHandle document) => reader.GetString(reader.GetDocument(document).Name).Replace('\\', '/');
}
