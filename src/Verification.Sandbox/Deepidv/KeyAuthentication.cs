using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Deepidv;

/// <summary>Refuses requests without the right <c>x-api-key</c>.</summary>
internal sealed class KeyAuthentication(string apiKey) : IExchangeStep
{
    public ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        if (ConstantTime.AreEqual(exchange.RequestHeader("x-api-key"), apiKey))
            return next(exchange);
        DeepidvErrors.Unauthorized(exchange);
        return ValueTask.CompletedTask;
    }
}
