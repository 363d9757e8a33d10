using Microsoft.Extensions.Http;

namespace Verification.Runtime;

/// <summary>
/// Adapts the handlers of registered clients when IHttpClientFactory builds them, after all that the host and the caller configured, so that
/// they are safe also for somebody else who asks the factory for the same name.
/// </summary>
internal sealed class HandlerFilter(IEnumerable<HandlerName> names) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (names.Any(name => name.Value == builder.Name))
            PrimaryHandler.Adopt(builder.PrimaryHandler, local: null);
    };
}
