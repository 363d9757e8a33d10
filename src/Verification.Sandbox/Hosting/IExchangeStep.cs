namespace Verification.Sandbox.Hosting;

/// <summary>A step of a vendor's pipeline: it responds by itself, or lets the next step respond and may change the result.</summary>
internal interface IExchangeStep
{
    ValueTask RunAsync(Exchange exchange, ExchangeHandler next);
}
