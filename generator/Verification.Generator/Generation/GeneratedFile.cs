namespace Verification.Generator.Generation;

/// <summary>A generated C# file.</summary>
/// <param name="Name">The file's name, for instance <c>Attempt.g.cs</c>.</param>
/// <param name="Content">Its text, with line feeds.</param>
internal sealed record GeneratedFile(string Name, string Content);
