namespace Verification.Generator.Documents;

/// <summary>Bounds that no honest contract reaches; they keep hostile input from using up memory, stack or time.</summary>
internal static class DocumentLimits
{
    /// <summary>How deep objects and lists may nest.</summary>
    public const int Depth = 200;

    /// <summary>How many values a document may have once its YAML aliases are expanded: twice what a contract of twelve megabytes has.</summary>
    public const int Nodes = 800_000;

    /// <summary>How long a file may be, in bytes.</summary>
    public const long FileBytes = 64L << 20;
}
