using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
        ArgumentNullException.ThrowIfNull(services);
        RegisteredOptions.Add(services, NameOf(name), section, bind, Check);
        return AddClient(services, name);
    }

    /// <summary>Registers a client whose options are set in code.</summary>
    public IHttpClientBuilder Add(IServiceCollection services, string? name, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        RegisteredOptions.Add(services, NameOf(name), configure, Check);
        return AddClient(services, name);
    }

    private IHttpClientBuilder AddClient(IServiceCollection services, string? name)
    {
        if (name is null)
            services.TryAddSingleton(provider => Resolve(provider, name));
        else
            services.AddKeyedSingleton(name, (provider, _) => Resolve(provider, name));
        return RegisteredHandlers.Add(services, new HandlerName(HttpClientName(name), Vendor, IsTyped: true));
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
