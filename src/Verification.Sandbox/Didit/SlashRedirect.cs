using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Didit;

/// <summary>301 from <c>/v3/sessions</c> to <c>/v3/sessions/</c>, query kept; the location is relative (RFC 9110, 10.2.2).</summary>
internal sealed class SlashRedirect : IExchangeStep
{
    public ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        if (exchange.Path + "/" != SessionEndpoint.Path)
            return next(exchange);
        exchange.Redirect(StatusCodes.Status301MovedPermanently, SessionEndpoint.Path + exchange.Http.Request.QueryString.Value);
        return ValueTask.CompletedTask;
    }
}
