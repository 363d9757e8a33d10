namespace Verification.Generator.Documents.Conversion;

/// <summary>The forms in which a document can be written.</summary>
public enum DocumentForm
{
    /// <summary>JSON (RFC 8259), indented by two spaces.</summary>
    Json,

    /// <summary>YAML 1.2, in block style.</summary>
    Yaml,
}

/// <summary>Writes a document in the other form.</summary>
public static class DocumentConverter
{
    /// <summary>
    /// The document's text in a form: members in their order, values and the spelling of numbers as they are. Comments and YAML anchors are
    /// lost.
    /// </summary>
    public static string Convert(ContractDocument document, DocumentForm form) =>
        form == DocumentForm.Json ? JsonText.Write(document.Root) : YamlText.Write(document.Root);
}
