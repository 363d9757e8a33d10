namespace Verification.Sandbox.Hosting;

/// <summary>Completes the response of an exchange.</summary>
internal delegate ValueTask ExchangeHandler(Exchange exchange);
