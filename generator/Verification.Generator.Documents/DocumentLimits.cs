namespace Verification.Generator.Documents;

/// <summary>Limits that no real contract reaches; they keep malicious input from using up memory, stack or time.</summary>
public static class DocumentLimits
{
    /// <summary>How deep objects and lists may nest.</summary>
    public const int Depth = 200;

    /// <summary>
    /// How many values a document may have with expanded YAML aliases: one and a half times those of a contract of twelve megabytes.
    /// </summary>
    public const int Nodes = 400_000;

    /// <summary>How long a file may be, in bytes.</summary>
    public const long FileBytes = 32L << 20;

    /// <summary>How many files a document may refer to.</summary>
    public const int Parts = 2_000;

    /// <summary>How many changes one comparison may report; only documents that are not versions of one another have more.</summary>
    public const int Changes = 50_000;

    /// <summary>How many references may lead to one another in a row.</summary>
    public const int ReferenceChain = 100;
}
