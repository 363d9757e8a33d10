namespace Verification.Generator.Documents;

/// <summary>An operation of a document, where it stands.</summary>
/// <param name="Path">The path template.</param>
/// <param name="Method">The HTTP method in lower case.</param>
/// <param name="Item">The path item, resolved.</param>
/// <param name="Node">The operation.</param>
public sealed record DocumentOperation(string Path, string Method, SpecObject Item, SpecObject Node);
