namespace Verification.Generator.Documents;

/// <summary>A place in a document, both numbers counted from one as editors and MSBuild do.</summary>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>The file of the place where that is not the document itself but a file that it refers to.</summary>
    public string? File { get; init; }

    /// <summary>The first character of a document: the place of problems that concern the whole of it.</summary>
    public static SourcePosition Start { get; } = new(1, 1);
}
