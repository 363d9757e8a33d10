namespace Verification.Sandbox.Hosting;

/// <summary>A step of a vendor's pipeline: it answers by itself, or lets the next one answer and may work on the result.</summary>
internal interface IExchangeStep
{
    ValueTask RunAsync(Exchange exchange, ExchangeHandler next);
}
