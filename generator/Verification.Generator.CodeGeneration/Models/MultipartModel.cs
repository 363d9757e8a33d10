namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the template of a body of fields and files is given.</summary>
internal sealed record MultipartModel
{
    public required string Namespace { get; init; }

    /// <summary>The name of the class.</summary>
    public required string Name { get; init; }

    /// <summary>The lines of the summary, as XML text.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    public required IReadOnlyList<PartModel> Parts { get; init; }
}

/// <summary>A field or a file.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Wire">Its wire name as a C# string literal.</param>
/// <param name="Property">The property's modifier and type.</param>
/// <param name="Add">The statement that adds it to <c>parts</c>.</param>
/// <param name="Summary">The lines of its summary, as XML text.</param>
/// <param name="Remarks">What the schema says beside the description.</param>
internal sealed record PartModel(string Name, string Wire, string Property, string Add, IReadOnlyList<string> Summary, string Remarks);
