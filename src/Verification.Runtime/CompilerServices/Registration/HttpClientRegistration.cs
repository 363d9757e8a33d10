using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// Registers a named HTTP client whose requests go through the handler of an API: options that are checked at start, one handler per name,
/// and below it everything that is configured for the name.
/// </summary>
/// <typeparam name="TOptions">The vendor's options.</typeparam>
/// <param name="Vendor">The vendor's short name.</param>
/// <param name="Check">Throws where options are missing or wrong, as the handler's constructor does.</param>
/// <param name="Create">Makes the handler.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record HttpClientRegistration<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
>(string Vendor, Action<TOptions> Check, Func<TOptions, HttpMessageHandler, VerificationHandler> Create)
    where TOptions : VerificationOptions
{
    /// <summary>Registers an HTTP client whose options come from a section of the configuration.</summary>
    /// <exception cref="ArgumentException">The name is empty, or that of another client.</exception>
    public IHttpClientBuilder Add(IServiceCollection services, string name, IConfiguration section, Action<OptionsSection, TOptions> bind)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var client = AddClient(services, name);
        RegisteredOptions.Add(services, name, section, bind, Check);
        return client;
    }

    /// <summary>Registers an HTTP client whose options are set in code.</summary>
    /// <exception cref="ArgumentException">The name is empty, or that of another client.</exception>
    public IHttpClientBuilder Add(IServiceCollection services, string name, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var client = AddClient(services, name);
        RegisteredOptions.Add(services, name, configure, Check);
        return client;
    }

    private IHttpClientBuilder AddClient(IServiceCollection services, string name)
    {
        var client = RegisteredHandlers.Add(services, new HandlerName(name, Vendor));
        services.AddSingleton(provider => new NamedPipeline(name, primary => Create(OptionsOf(provider, name), primary)));
        return client.ConfigureHttpClient(
            (provider, http) =>
            {
                var address = NamedPipeline.Find(provider.GetServices<NamedPipeline>(), name)!.Handler.BaseAddress;
                http.BaseAddress = address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
                // The options have time limits of their own, which exclude waiting for the quota.
                http.Timeout = Timeout.InfiniteTimeSpan;
            }
        );
    }

    private static TOptions OptionsOf(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        return options;
    }
}
