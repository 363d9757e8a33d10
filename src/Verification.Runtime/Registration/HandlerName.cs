namespace Verification.Runtime;

/// <summary>The name that a registered client has with IHttpClientFactory.</summary>
internal sealed record HandlerName(string Value);
