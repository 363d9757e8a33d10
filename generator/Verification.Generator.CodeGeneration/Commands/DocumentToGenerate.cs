using Verification.Generator.CodeGeneration.Output;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Commands;

/// <summary>A document that is to become C#, and where.</summary>
/// <param name="File">The path of the document.</param>
/// <param name="Namespace">The namespace of the generated types; null where neither the list nor the command line says it.</param>
/// <param name="Folder">The folder of the C# files below the output folder.</param>
/// <param name="IsNameable">Whether the namespace says something of the document: its own does, the name of its folder may hold no
/// letter.</param>
internal sealed record DocumentToGenerate(string File, string? Namespace, string Folder, bool IsNameable)
{
    /// <summary>
    /// A document with a namespace of its own, or with one below <paramref name="rootNamespace"/> that is named after the document.
    /// </summary>
    public static DocumentToGenerate Create(string file, string? own, string? rootNamespace)
    {
        var name = Identifiers.Pascal(ContractDocument.NameOf(file));
        var @namespace = own ?? (rootNamespace is null ? null : $"{rootNamespace}.{name}");
        var folder = own is null ? name : Relative(own, rootNamespace);
        return new DocumentToGenerate(
            file,
            @namespace,
            FileNames.Of(folder),
            own is not null || Identifiers.IsNameable(ContractDocument.NameOf(file))
        );
    }

    /// <summary>Reads a list: a path per line, and after a tab the namespace of the document if it has one of its own.</summary>
    /// <exception cref="DocumentException">The list cannot be read, or a line of it holds no path.</exception>
    public static IEnumerable<(string File, string? Namespace)> ReadList(string list)
    {
        var documents = new List<(string File, string? Namespace)>();
        foreach ((var index, var text) in DocumentReader.ReadText(list).Split('\n').Index())
        {
            var line = text.TrimEnd('\r');
            if (line.Length == 0)
                continue;
            var document = Split(line);
            if (!string.IsNullOrWhiteSpace(document.File) && !line.Contains('\0'))
            {
                documents.Add(document);
            }
            else
            {
                throw new DocumentException(
                    list,
                    new SourcePosition(index + 1, 1),
                    DocumentErrorCode.Unreadable,
                    "this line is no path: it is blank or holds a NUL character; remove it."
                );
            }
        }

        return documents;
    }

    /// <summary>Whether a text can stand behind the word <c>namespace</c>.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(Identifiers.IsIdentifier);

    private static (string File, string? Namespace) Split(string line)
    {
        var tab = line.LastIndexOf('\t');
        if (tab < 0)
            return (line, null);
        return (line[..tab], tab + 1 < line.Length ? line[(tab + 1)..] : null);
    }

    private static string Relative(string own, string? rootNamespace) =>
        rootNamespace is not null && own.StartsWith(rootNamespace + ".", StringComparison.Ordinal)
            ? own[(rootNamespace.Length + 1)..]
            : own;
}
