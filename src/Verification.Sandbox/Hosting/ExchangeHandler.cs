namespace Verification.Sandbox.Hosting;

/// <summary>Completes the answer of an exchange.</summary>
internal delegate ValueTask ExchangeHandler(Exchange exchange);
