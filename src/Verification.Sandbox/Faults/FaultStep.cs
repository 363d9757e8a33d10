using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>Chooses the fault of a response before all other steps of a vendor, and applies it after them.</summary>
internal sealed class FaultStep(SandboxFaults faults) : IExchangeStep
{
    public async ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        exchange.Fault = faults.Next(exchange);
        exchange.Fault?.Prepare(exchange);
        await next(exchange).ConfigureAwait(false);
        exchange.Fault?.Alter(exchange);
    }
}
