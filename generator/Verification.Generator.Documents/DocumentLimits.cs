namespace Verification.Generator.Documents;

/// <summary>Bounds that no honest contract reaches; they keep hostile input from using up memory, stack or time.</summary>
public static class DocumentLimits
{
    /// <summary>How deep objects and lists may nest.</summary>
    public const int Depth = 200;

    /// <summary>How many values a document may have once its YAML aliases are expanded: half as many again as a contract of twelve megabytes has.</summary>
    public const int Nodes = 400_000;

    /// <summary>How long a file may be, in bytes.</summary>
    public const long FileBytes = 32L << 20;

    /// <summary>How many changes one comparison may report; more than this have only documents that are not versions of one another.</summary>
    public const int Changes = 50_000;

    /// <summary>How many references may lead to one another before something else stands there.</summary>
    public const int ReferenceChain = 100;
}
