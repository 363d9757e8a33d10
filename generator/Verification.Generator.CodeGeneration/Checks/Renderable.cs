using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>The part of a document that C# is made of.</summary>
/// <param name="Document">The document without what is left out.</param>
/// <param name="LeftOut">What is left out, each with its place and reason.</param>
public sealed record Renderable(ContractDocument Document, IReadOnlyList<DocumentException> LeftOut);
