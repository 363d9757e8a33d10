using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// Registers one client: options that are checked at start, a handler from IHttpClientFactory, and a singleton client that uses both.
/// </summary>
/// <typeparam name="TOptions">The vendor's options.</typeparam>
/// <typeparam name="TClient">The vendor's client.</typeparam>
/// <param name="Vendor">The vendor's short name.</param>
/// <param name="Check">Throws where options are missing or wrong, as the client's constructor does.</param>
/// <param name="Create">Makes the client.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ClientRegistration<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions,
    TClient
>(string Vendor, Action<TOptions> Check, Func<TOptions, HttpMessageHandler, TClient> Create)
    where TOptions : VerificationOptions
    where TClient : class
{
    /// <summary>Registers a client whose options come from a section of the configuration.</summary>
    public IHttpClientBuilder Add(IServiceCollection services, string? name, IConfiguration section, Action<OptionsSection, TOptions> bind)
    {
        ArgumentNullException.ThrowIfNull(section);
        var path = (section as IConfigurationSection)?.Path ?? "";
        return Add(
            services,
            name,
            options => SectionBinding.Bind(NameOf(name), section, options, bind),
            new OptionsValidation<TOptions>(NameOf(name), section, path, Check)
        );
    }

    /// <summary>Registers a client whose options are set in code.</summary>
    public IHttpClientBuilder Add(IServiceCollection services, string? name, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, configure, new OptionsValidation<TOptions>(NameOf(name), section: null, path: "", Check));
    }

    private IHttpClientBuilder Add(
        IServiceCollection services,
        string? name,
        Action<TOptions> configure,
        IValidateOptions<TOptions> validation
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TOptions>(NameOf(name)).Configure(configure).ValidateOnStart();
        services.AddSingleton(validation);
        if (name is null)
            services.TryAddSingleton(provider => Resolve(provider, name));
        else
            services.AddKeyedSingleton(name, (provider, _) => Resolve(provider, name));
        return AddHandlers(services, HttpClientName(name));
    }

    /// <summary>
    /// The host's settings for all clients come before this, and the caller's settings for this client after it. So the caller's own
    /// resilience handlers and loggers stay. The factory's loggers write whole paths, and with them the ids of sessions.
    /// </summary>
    private static IHttpClientBuilder AddHandlers(IServiceCollection services, string name)
    {
        services.AddSingleton(new HandlerName(name));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, HandlerFilter>());
        return services
            .AddHttpClient(name)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(PrimaryHandler.Create)
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => HostResilience.Remove(handlers));
    }

    private TClient Resolve(IServiceProvider provider, string? name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(NameOf(name));
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        var local = options.BaseUrl is { IsAbsoluteUri: true } address && LocalAddress.Is(address) ? address : null;
        return Create(
            options,
            new FactoryHandler(provider.GetRequiredService<IHttpMessageHandlerFactory>(), HttpClientName(name), local).Checked()
        );
    }

    private string HttpClientName(string? name) =>
        name is null ? $"Verification.Generated.{Vendor}" : $"Verification.Generated.{Vendor}.{name}";

    private static string NameOf(string? name) => name ?? Options.DefaultName;
}
