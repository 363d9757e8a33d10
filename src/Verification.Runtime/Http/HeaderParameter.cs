namespace Verification.Runtime;

/// <summary>A header that a request has because its caller set a parameter.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, as it is sent.</param>
internal readonly record struct HeaderParameter(string Name, string Value);
