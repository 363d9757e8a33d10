using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Veriff;

/// <summary>
/// Refuses requests without the right <c>X-AUTH-CLIENT</c>; echoes the header on every response, as the vendor page says.
/// </summary>
internal sealed class ClientAuthentication(string apiKey) : IExchangeStep
{
    private const string HeaderName = "X-AUTH-CLIENT";

    public ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        var given = exchange.RequestHeader(HeaderName);
        if (given is not null)
            exchange.Http.Response.Headers[HeaderName] = given;
        if (ConstantTime.AreEqual(given, apiKey))
            return next(exchange);
        VeriffErrors.Unauthorized(exchange);
        return ValueTask.CompletedTask;
    }
}
