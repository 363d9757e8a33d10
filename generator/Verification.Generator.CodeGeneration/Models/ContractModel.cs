namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the template of the facts of a whole document is given.</summary>
internal sealed record ContractModel
{
    public required string Namespace { get; init; }

    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The title of the document, as XML text.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the vendor, as a C# string literal.</summary>
    public required string Vendor { get; init; }

    /// <summary>The first server whose address needs nothing filled in, as a C# string literal; empty for none.</summary>
    public required string Server { get; init; }

    /// <summary>The same address as text; empty for none.</summary>
    public required string Address { get; init; }

    /// <summary>The permits of the documented quota; empty when none is documented.</summary>
    public required string RateLimitPermits { get; init; }

    /// <summary>The window of the documented quota in seconds.</summary>
    public required string RateLimitSeconds { get; init; }

    /// <summary>The characters of error codes, as a C# string literal; empty when the document states no form.</summary>
    public required string ErrorCodeAlphabet { get; init; }

    /// <summary>The length of the longest error code.</summary>
    public required string ErrorCodeLength { get; init; }
}
