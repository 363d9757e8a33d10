using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>
/// Responds instead of the vendor where the fault does so. Runs after the steps that every response passes, such as signing.
/// </summary>
internal sealed class FaultResponse : IExchangeStep
{
    public async ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        if (exchange.Fault?.TryRespond(exchange) == true)
            return;
        await next(exchange).ConfigureAwait(false);
        exchange.Fault?.AlterBody(exchange);
    }
}
