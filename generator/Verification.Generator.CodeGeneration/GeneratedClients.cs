using Verification.Generator.CodeGeneration.Origins;

namespace Verification.Generator.CodeGeneration;

/// <summary>What the generator makes of a document.</summary>
/// <param name="Files">The C# files, sorted by name.</param>
/// <param name="Origins">Where the public types and members come from, in the order in which they were rendered.</param>
public sealed record GeneratedClients(IReadOnlyList<GeneratedFile> Files, IReadOnlyList<MemberOrigin> Origins);
