namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the template of an open enum is given.</summary>
internal sealed record EnumModel
{
    public required string Namespace { get; init; }

    /// <summary>The name of the type.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the summary, as XML text.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>The values that the document knows.</summary>
    public required IReadOnlyList<EnumValueModel> Values { get; init; }
}

/// <summary>A known value of an open enum.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Literal">Its wire value as a C# string literal.</param>
/// <param name="Length">The length of the wire value in UTF-8.</param>
/// <param name="Summary">The lines of its summary, as XML text.</param>
internal sealed record EnumValueModel(string Name, string Literal, int Length, IReadOnlyList<string> Summary);
