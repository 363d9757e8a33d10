using System.Text;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Twilio;

/// <summary>HTTP Basic (RFC 7617) with the account's SID and token.</summary>
internal sealed class BasicAuthentication(string accountSid, string authToken) : IExchangeStep
{
    private const string Scheme = "Basic ";

    private readonly string expected = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{accountSid}:{authToken}"));

    public ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        var given = exchange.RequestHeader("Authorization");
        if (
            given is not null
            && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && ConstantTime.AreEqual(given[Scheme.Length..].Trim(), expected)
        )
        {
            return next(exchange);
        }

        TwilioErrors.Unauthorized(exchange);
        return ValueTask.CompletedTask;
    }
}
