using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Didit;

/// <summary>301 from everything below <c>/former</c> to the same path and query at the root of the same origin.</summary>
internal sealed class FormerAddress : IExchangeStep
{
    public const string Path = "/former/";

    public ValueTask RunAsync(Exchange exchange, ExchangeHandler next)
    {
        var request = exchange.Http.Request;
        if (!request.Path.StartsWithSegments(Path.TrimEnd('/'), StringComparison.Ordinal, out var rest))
            return next(exchange);
        exchange.Redirect(StatusCodes.Status301MovedPermanently, exchange.Origin + rest.ToUriComponent() + request.QueryString.Value);
        return ValueTask.CompletedTask;
    }
}
