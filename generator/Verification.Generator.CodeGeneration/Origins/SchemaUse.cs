namespace Verification.Generator.CodeGeneration.Origins;

/// <summary>Which way the objects of a schema go.</summary>
/// <param name="IsSent">Whether requests have them.</param>
/// <param name="IsReceived">Whether responses have them.</param>
/// <param name="IsDemanded">
/// Whether requests need all that the schema requires. A PATCH with the schema of a response does not: it sends what it changes.
/// </param>
internal readonly record struct SchemaUse(bool IsSent, bool IsReceived, bool IsDemanded);
