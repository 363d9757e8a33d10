using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>Answers instead of the vendor where the fault does so; stands behind the steps that every answer passes, such as signing.</summary>
internal sealed class FaultAnswer : IExchangeStep
{
    public async ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        if (exchange.Fault?.TryAnswer(exchange) == true)
            return;
        await next(exchange).ConfigureAwait(false);
        exchange.Fault?.AlterBody(exchange);
    }
}
