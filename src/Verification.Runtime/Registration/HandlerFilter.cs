using Microsoft.Extensions.Http;

namespace Verification.Runtime;

/// <summary>
/// Adapts the handlers of registered clients when IHttpClientFactory builds them, after everything that the host and the caller configured,
/// so that they are safe for all code that requests the same name from the factory.
/// </summary>
internal sealed class HandlerFilter(IEnumerable<HandlerName> names) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) =>
        builder =>
        {
            next(builder);
            if (names.Any(name => name.Value == builder.Name))
                PrimaryHandler.Adopt(builder.PrimaryHandler, local: null);
        };
}
