using System.Globalization;
using System.Text.RegularExpressions;

namespace Verification.Generator.Documents;

/// <summary>An OpenAPI 3.0 or 3.1 document: its file, its name and its nodes.</summary>
public sealed partial class ContractDocument
{
    private ContractDocument(string file, string name, string version, SpecObject root, IReadOnlyList<string> parts)
    {
        Parts = parts;
        File = file;
        Name = name;
        Version = version;
        Root = root;
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>The name of the contract: the folder of a file called <c>openapi</c>, else the file's own name without extension.</summary>
    public string Name { get; }

    /// <summary>The value of <c>openapi</c>, for instance <c>3.0.3</c>.</summary>
    public string Version { get; }

    /// <summary>Whether the document's schemas are JSON Schema 2020-12 (OpenAPI 3.1).</summary>
    public bool IsVersion31 => Version.StartsWith("3.1", StringComparison.Ordinal);

    /// <summary>The other files that the document refers to, as messages name them; what they hold is part of <see cref="Root"/>.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The outermost object.</summary>
    public SpecObject Root { get; }

    /// <summary>The operations in the order of the document; what is no object is left out.</summary>
    public IEnumerable<DocumentOperation> Operations =>
        from path in Root.Object("paths")?.Members ?? []
        let written = path.Value as SpecObject
        where written is not null
        let item = Resolve(written)
        from member in item.Members
        where SpecVocabulary.IsMethod(member.Name)
        let operation = member.Value as SpecObject
        where operation is not null
        select new DocumentOperation(path.Name, member.Name, item, operation);

    /// <summary>
    /// Reads a document with the files that it refers to, and ensures that it is OpenAPI 3.0 or 3.1 and that every reference has a target.
    /// The files lie in the document's folder or below.
    /// </summary>
    /// <exception cref="DocumentException">It is not; the exception names file, line and reason.</exception>
    public static ContractDocument Load(string file) => Create(file, NameOf(file), DocumentReader.Read(file), new FolderFiles(file));

    /// <summary>Reads a document that is not a file, for instance from a commit, and checks it as <see cref="Load"/> does.</summary>
    /// <param name="file">Its name in messages, for instance <c>main:specs/acme/openapi.yaml</c>.</param>
    /// <param name="content">Its bytes: UTF-8, YAML or JSON.</param>
    /// <param name="name">The name of the contract.</param>
    /// <param name="files">The files that it may refer to; null for none.</param>
    /// <exception cref="DocumentException">It is not a document; the exception names file, line and reason.</exception>
    public static ContractDocument Parse(string file, byte[] content, string name, IDocumentFiles? files = null) =>
        Create(file, name, DocumentReader.Parse(file, content), files);

    /// <summary>The same document as the contract of another name.</summary>
    public ContractDocument As(string name) => new(File, name, Version, Root, Parts);

    /// <summary>The same contract with other content, whose nodes keep their places in the file.</summary>
    /// <param name="root">The outermost object; every reference in it has a target.</param>
    public ContractDocument With(SpecObject root) => new(File, Name, Version, root, Parts);

    /// <summary>An error at a node of this document.</summary>
    public DocumentException Error(SpecNode node, string code, string reason) => new(File, node.Position, code, reason);

    /// <summary>The node that a local reference (<c>#/components/…</c>, RFC 6901) points to, or null.</summary>
    public SpecNode? Find(string reference) => Find(Root, reference);

    /// <summary>The node that a reference points to below a node, or null.</summary>
    internal static SpecNode? Find(SpecNode root, string reference)
    {
        if (reference is "#")
            return root;
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return null;
        var node = root;
        foreach (var part in reference[2..].Split('/'))
        {
            var name = Uri.UnescapeDataString(part)
                .Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                SpecObject map => map[name],
                SpecArray list
                    when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count =>
                    list.Items[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The reference for a value of a discriminator's mapping: a reference or the key of a schema; null where it is neither.</summary>
    public string? MappedTo(SpecNode target)
    {
        if (target is not SpecScalar { Type: SpecScalarType.Text, Value: var text })
            return null;
        const string Schemas = "#/components/schemas/";
        var reference = text.StartsWith('#')
            ? text
            : Schemas + text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
        return Find(reference) is SpecObject ? reference : null;
    }

    /// <summary>Follows <c>$ref</c>s to their target. <see cref="ReferenceCheck"/> ensures that this ends.</summary>
    public SpecObject Resolve(SpecObject node)
    {
        while (node.Text("$ref") is { } reference && Find(reference) is SpecObject target)
            node = target;
        return node;
    }

    private static ContractDocument Create(string file, string name, SpecNode root, IDocumentFiles? files)
    {
        if (root is not SpecObject contract)
        {
            throw new DocumentException(
                file,
                root.Position,
                DocumentErrorCode.NotOpenApi,
                $"an OpenAPI document must be an object, but this is {root.Kind}."
            );
        }

        var version = ReadVersion(file, contract);
        (contract, var parts) = DocumentBundle.Of(file, contract, files);
        var document = new ContractDocument(file, name, version, contract, parts);
        if (contract["paths"] is not SpecObject && !document.IsVersion31)
        {
            throw document.Error(contract, DocumentErrorCode.NotOpenApi, "the document has no 'paths' object.");
        }

        ReferenceCheck.Run(document);
        return document;
    }

    private static string ReadVersion(string file, SpecObject root)
    {
        if (root.TryGetMember("swagger", out var swagger))
        {
            throw new DocumentException(
                file,
                swagger.Position,
                DocumentErrorCode.NotOpenApi,
                "this is a Swagger 2.0 document; convert it to OpenAPI 3.0 first."
            );
        }

        if (root["openapi"] is not SpecScalar version)
        {
            throw new DocumentException(
                file,
                root.Position,
                DocumentErrorCode.NotOpenApi,
                "the property 'openapi' is missing: this is not an OpenAPI document."
            );
        }

        if (SupportedVersion().IsMatch(version.Value))
            return version.Value;
        throw new DocumentException(
            file,
            version.Position,
            DocumentErrorCode.NotOpenApi,
            $"OpenAPI '{version.Value}' is not supported; convert the document to 3.0 or 3.1."
        );
    }

    /// <summary>
    /// The name of the contract in a file: the folder of a file called <c>openapi</c>, else the file's own name without extension.
    /// </summary>
    public static string NameOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)));
        return name is "openapi" && !string.IsNullOrEmpty(folder) ? folder : name;
    }

    [GeneratedRegex(@"^3\.[01](\.[0-9]+)?\z", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex SupportedVersion();
}
