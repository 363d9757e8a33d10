namespace Verification.Generator.Documents;

/// <summary>The codes of the errors that a document can have. A code never changes its meaning.</summary>
public static class DocumentErrorCode
{
    /// <summary>The file cannot be opened.</summary>
    public const string Unreadable = "VG1001";

    /// <summary>The text is neither YAML nor JSON.</summary>
    public const string Syntax = "VG1002";

    /// <summary>The text is well formed, but not an OpenAPI 3.0 or 3.1 document.</summary>
    public const string NotOpenApi = "VG1003";

    /// <summary>A member has a value of the wrong kind.</summary>
    public const string Structure = "VG1004";

    /// <summary>A <c>$ref</c> has no target inside the document.</summary>
    public const string Reference = "VG1005";

    /// <summary>The document nests or expands beyond the limits.</summary>
    public const string TooLarge = "VG1006";

    /// <summary>The construct is valid OpenAPI, but the generator does not support it.</summary>
    public const string Unsupported = "VG2001";

    /// <summary>Two elements would get the same C# name.</summary>
    public const string NameClash = "VG2002";

    /// <summary>An <c>x-</c> extension that the generator reads is malformed.</summary>
    public const string Extension = "VG2003";

    /// <summary>The C# of the document does not compile: a defect of the generator, not of the document.</summary>
    public const string NotCompiled = "VG2004";

    /// <summary>Another generator, which makes the C# of the document, reports a problem.</summary>
    public const string OtherGenerator = "VG2005";
}
