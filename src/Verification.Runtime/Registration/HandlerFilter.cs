using Microsoft.Extensions.Http;

namespace Verification.Runtime;

/// <summary>
/// Adapts the handlers of registered clients when IHttpClientFactory builds them, after everything that the host and the caller configured,
/// so that they are safe for all code that requests the same name from the factory.
/// </summary>
internal sealed class HandlerFilter(IEnumerable<HandlerName> names, IEnumerable<NamedPipeline> pipelines) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) =>
        builder =>
        {
            next(builder);
            if (names.Any(name => name.Value == builder.Name))
                PrimaryHandler.Adopt(builder.PrimaryHandler, local: null);
            if (NamedPipeline.Find(pipelines, builder.Name) is { } pipeline)
                Cover(builder, pipeline);
        };

    /// <summary>Everything that is configured for the name is below the pipeline, as in a typed client.</summary>
    private static void Cover(HttpMessageHandlerBuilder builder, NamedPipeline pipeline)
    {
        var chain = builder.PrimaryHandler;
        foreach (var handler in builder.AdditionalHandlers.Reverse())
        {
            if (handler.InnerHandler is not null)
            {
                throw new InvalidOperationException(
                    $"The handler {handler.GetType()} of the HTTP client '{builder.Name}' is in use already: add a new one for each chain."
                );
            }

            handler.InnerHandler = chain;
            chain = handler;
        }

        builder.AdditionalHandlers.Clear();
        builder.PrimaryHandler = pipeline.Above(chain);
    }
}
