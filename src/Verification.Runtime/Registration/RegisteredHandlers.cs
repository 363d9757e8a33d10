using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Verification.Runtime;

/// <summary>Registers the handlers of an HTTP client, with the defences that hold for all clients.</summary>
internal static class RegisteredHandlers
{
    /// <summary>
    /// The host's settings for all clients come before this, and the caller's settings for this client after it. So the caller's own
    /// resilience handlers and loggers stay. The factory's loggers write whole paths, and with them the ids of sessions.
    /// </summary>
    /// <exception cref="ArgumentException">Another client has the name.</exception>
    internal static IHttpClientBuilder Add(IServiceCollection services, HandlerName name)
    {
        RefuseTaken(services, name);
        services.AddSingleton(name);
        AddFilter(services);
        return services
            .AddHttpClient(name.Value)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(PrimaryHandler.Create)
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => HostResilience.Remove(handlers));
    }

    /// <summary>The first filter is the last to see the handlers, so that no filter of the host changes them afterwards.</summary>
    private static void AddFilter(IServiceCollection services)
    {
        if (!services.Any(service => service.ImplementationType == typeof(HandlerFilter)))
            services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, HandlerFilter>());
    }

    /// <summary>Requests of one vendor through the handlers of another would carry its credentials.</summary>
    private static void RefuseTaken(IServiceCollection services, HandlerName name)
    {
        var others = services.Where(service => service is { IsKeyedService: false }).Select(service => service.ImplementationInstance);
        if (others.OfType<HandlerName>().FirstOrDefault(other => other.Value == name.Value && other != name) is { } taken)
        {
            throw new ArgumentException(
                $"The name of the HTTP client is that of a client of {taken.Vendor}, which is registered already: choose another name.",
                nameof(name)
            );
        }
    }
}
