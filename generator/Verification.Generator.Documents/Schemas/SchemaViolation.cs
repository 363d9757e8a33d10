namespace Verification.Generator.Documents.Schemas;

/// <summary>A value that breaks its schema.</summary>
/// <param name="Value">The value.</param>
/// <param name="Path">Its place in the example, for instance <c>attempts[0].channel</c>; empty for the whole.</param>
/// <param name="Keyword">The keyword that it breaks, for instance <c>enum</c>.</param>
/// <param name="Reason">What is wrong, as the end of a sentence that begins with the value.</param>
/// <param name="Pointer">The pointer of the schema.</param>
public sealed record SchemaViolation(SpecNode Value, string Path, string Keyword, string Reason, string Pointer);
