using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Didit;

/// <summary>Refuses requests without the right <c>x-api-key</c>: 403 without a key, 401 with a wrong one.</summary>
internal sealed class KeyAuthentication(string apiKey) : IExchangeStep
{
    public ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        var given = exchange.RequestHeader("x-api-key");
        if (ConstantTime.AreEqual(given, apiKey))
            return next(exchange);
        if (given is null)
            DiditErrors.Detail(exchange, StatusCodes.Status403Forbidden, "Authentication credentials were not provided.");
        else
            DiditErrors.Detail(exchange, StatusCodes.Status401Unauthorized, "Invalid API key.");
        return ValueTask.CompletedTask;
    }
}
