using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>Decides, before all other steps of a vendor, what goes wrong with the answer; has the last word on it, too.</summary>
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
