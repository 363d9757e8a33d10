namespace Verification.Generator.CodeGeneration;

/// <summary>A generated C# file.</summary>
/// <param name="Name">The file's name, for instance <c>Attempt.g.cs</c>.</param>
/// <param name="Content">Its text, with line feeds.</param>
public sealed record GeneratedFile(string Name, string Content);
