using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Veriff;

/// <summary>Signs the exact bytes of every body but that of a 401, for which the vendor page lists no signature.</summary>
internal sealed class ResponseSigning(HmacSignature signature) : IExchangeStep
{
    public async ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        await next(exchange).ConfigureAwait(false);
        if (exchange.Status != StatusCodes.Status401Unauthorized)
            exchange.Http.Response.Headers[HmacSignature.HeaderName] = signature.Of(exchange.Body.Written.Span);
    }
}
