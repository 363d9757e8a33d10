namespace Verification.Runtime;

/// <summary>The name that a registered client has with IHttpClientFactory.</summary>
/// <param name="Value">The name.</param>
/// <param name="Vendor">The vendor's short name.</param>
/// <param name="IsTyped">Whether a typed client sends through these handlers and brings the pipeline itself.</param>
internal sealed record HandlerName(string Value, string Vendor, bool IsTyped = false);
