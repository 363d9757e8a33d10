using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace Hostile.Tests.Handlers;

/// <summary>Every way to build a client.</summary>
internal static class Builds
{
    /// <summary>Ways in which the sending handler is visible.</summary>
    public static IReadOnlyDictionary<string, Func<string, Action<VerificationOptions>, VendorProbe>> Seen { get; } =
        new Dictionary<string, Func<string, Action<VerificationOptions>, VendorProbe>>
        {
            ["constructor"] = (vendor, options) => VendorProbe.Open(vendor, primary: null, options),
            ["constructor, SocketsHttpHandler"] = Constructed(() => new SocketsHttpHandler()),
            ["constructor, HttpClientHandler"] = Constructed(() => new HttpClientHandler()),
            ["constructor, delegating to SocketsHttpHandler"] = Constructed(() => new PassingHandler(new SocketsHttpHandler())),
            ["constructor, delegating twice to HttpClientHandler"] = Constructed(() =>
                new PassingHandler(new PassingHandler(new HttpClientHandler()))
            ),
        }
            .Concat(Registrations("", VendorProbe.OpenRegistered))
            .Concat(Registrations("HttpClient, ", VendorProbe.OpenHttpClient))
            .ToDictionary();

    /// <summary>Ways in which the sending handler is hidden.</summary>
    public static IReadOnlyDictionary<string, Func<string, Action<VerificationOptions>, VendorProbe>> Unseen { get; } =
        new Dictionary<string, Func<string, Action<VerificationOptions>, VendorProbe>>
        {
            ["constructor, private"] = Constructed(() => new PrivateHandler()),
            ["constructor, delegating to private"] = Constructed(() => new PassingHandler(new PrivateHandler())),
            ["constructor, copies requests"] = Constructed(() => new CopyingHandler()),
            ["constructor, delegates elsewhere"] = Constructed(() => new SidesteppingHandler()),
        }
            .Concat(HiddenRegistrations("", VendorProbe.OpenRegistered))
            .Concat(HiddenRegistrations("HttpClient, ", VendorProbe.OpenHttpClient))
            .ToDictionary();

    private delegate VendorProbe Registering(
        string vendor,
        string? name,
        Action<IServiceCollection> host,
        Action<IHttpClientBuilder> client,
        Action<VerificationOptions>? configure = null,
        Action<IServiceCollection>? after = null
    );

    private static Dictionary<string, Func<string, Action<VerificationOptions>, VendorProbe>> Registrations(
        string prefix,
        Registering register
    )
    {
        return new()
        {
            [prefix + "registration"] = Registered(_ => { }),
            [prefix + "named registration"] = (vendor, options) => register(vendor, "eu", _ => { }, _ => { }, options),
            [prefix + "named registration, SocketsHttpHandler"] = (vendor, options) =>
                register(
                    vendor,
                    "eu",
                    _ => { },
                    client => client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler()),
                    options
                ),
            [prefix + "primary replaced, SocketsHttpHandler"] = Registered(client =>
                client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler())
            ),
            [prefix + "primary replaced, HttpClientHandler"] = Registered(client =>
                client.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler())
            ),
            [prefix + "primary replaced, delegating"] = Registered(client =>
                client.ConfigurePrimaryHttpMessageHandler(() => new PassingHandler(new SocketsHttpHandler()))
            ),
            [prefix + "primary replaced, from the services"] = (vendor, options) =>
                register(
                    vendor,
                    null,
                    services => services.AddTransient<SocketsHttpHandler>(),
                    client => client.ConfigurePrimaryHttpMessageHandler<SocketsHttpHandler>(),
                    options
                ),
            [prefix + "primary changed"] = Registered(client =>
                client.ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).AllowAutoRedirect = true)
            ),
            [prefix + "UseSocketsHttpHandler"] = Registered(client => client.UseSocketsHttpHandler()),
            [prefix + "UseSocketsHttpHandler, changed"] = Registered(client =>
                client.UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = true)
            ),
            [prefix + "UseSocketsHttpHandler, built"] = Registered(client =>
                client.UseSocketsHttpHandler(handler => handler.Configure((sockets, _) => sockets.AllowAutoRedirect = true))
            ),
            [prefix + "SetHandlerLifetime"] = Registered(client =>
                client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler()).SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            ),
            [prefix + "additional handlers"] = Registered(client =>
                client.AddHttpMessageHandler(() => new PassingHandler()).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler())
            ),
            [prefix + "additional handlers, configured"] = Registered(client =>
                client
                    .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler())
                    .ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Add(new PassingHandler()))
            ),
            [prefix + "ConfigureHttpClientDefaults"] = Hosted(services =>
                services.ConfigureHttpClientDefaults(all => all.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler()))
            ),
            [prefix + "ConfigureHttpClientDefaults, UseSocketsHttpHandler"] = Hosted(services =>
                services.ConfigureHttpClientDefaults(all => all.UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = true))
            ),
            [prefix + "ConfigureHttpClientDefaults, additional handlers"] = Hosted(services =>
                services.ConfigureHttpClientDefaults(all => all.AddHttpMessageHandler(() => new PassingHandler()))
            ),
            [prefix + "ConfigureHttpClientDefaults, after the client"] = (vendor, options) =>
                register(
                    vendor,
                    null,
                    _ => { },
                    _ => { },
                    options,
                    services =>
                        services.ConfigureHttpClientDefaults(all => all.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler()))
                ),
            [prefix + "a filter of the host, before the client"] = Hosted(AddFilter),
            [prefix + "a filter of the host, after the client"] = (vendor, options) =>
                register(vendor, null, _ => { }, _ => { }, options, AddFilter),
        };

        Func<string, Action<VerificationOptions>, VendorProbe> Registered(Action<IHttpClientBuilder> client) =>
            (vendor, options) => register(vendor, null, _ => { }, client, options);

        Func<string, Action<VerificationOptions>, VendorProbe> Hosted(Action<IServiceCollection> host) =>
            (vendor, options) => register(vendor, null, host, _ => { }, options);
    }

    private static Dictionary<string, Func<string, Action<VerificationOptions>, VendorProbe>> HiddenRegistrations(
        string prefix,
        Registering register
    )
    {
        return new()
        {
            [prefix + "primary replaced, private"] = Registered(client =>
                client.ConfigurePrimaryHttpMessageHandler(() => new PrivateHandler())
            ),
            [prefix + "primary replaced, copies requests"] = Registered(client =>
                client.ConfigurePrimaryHttpMessageHandler(() => new CopyingHandler())
            ),
            [prefix + "additional handlers, delegates elsewhere"] = Registered(client =>
                client.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Add(new HiddenHandler()))
            ),
        };

        Func<string, Action<VerificationOptions>, VendorProbe> Registered(Action<IHttpClientBuilder> client) =>
            (vendor, options) => register(vendor, null, _ => { }, client, options);
    }

    private static Func<string, Action<VerificationOptions>, VendorProbe> Constructed(Func<HttpMessageHandler> handler) =>
        (vendor, options) => VendorProbe.Open(vendor, handler(), options);

    private static void AddFilter(IServiceCollection services) =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, ReplacingFilter>());

    /// <summary>Replaces the handler after all other configuration.</summary>
    private sealed class ReplacingFilter : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) =>
            builder =>
            {
                next(builder);
                builder.PrimaryHandler = new SocketsHttpHandler();
            };
    }

    /// <summary>An additional handler that sends by itself.</summary>
    private sealed class HiddenHandler : DelegatingHandler
    {
        private readonly HttpMessageInvoker hidden = new(new SocketsHttpHandler());

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            hidden.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            hidden.Dispose();
            base.Dispose(disposing);
        }
    }
}
