using Microsoft.Extensions.Configuration;
using Verification.Generated.Deepidv;
using Verification.Runtime.CompilerServices;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers deepidv clients.</summary>
public static class DeepidvServiceCollectionExtensions
{
    private static readonly ClientRegistration<DeepidvOptions, DeepidvClient> Registration =
        new(DeepidvContract.Vendor, DeepidvClient.Check, (options, handler) => new DeepidvClient(options, handler));

    /// <summary>Registers a <see cref="DeepidvClient"/> as a singleton, with options from a section of the configuration, which are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, for instance <c>configuration.GetSection("Deepidv")</c>; keep secrets in user secrets or the environment.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    public static IHttpClientBuilder AddDeepidv(this IServiceCollection services, IConfiguration section) =>
        Registration.Add(services, name: null, section, ConfiguredDeepidvOptions.Bind);

    /// <summary>Registers a <see cref="DeepidvClient"/> as a singleton, with options set in code, which are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    public static IHttpClientBuilder AddDeepidv(this IServiceCollection services, Action<DeepidvOptions> configure) =>
        Registration.Add(services, name: null, configure);

    /// <summary>Registers one of several deepidv accounts: a <see cref="DeepidvClient"/> as a keyed singleton, with options from a section of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the account and the key of the service.</param>
    /// <param name="section">The section of this account.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddDeepidv(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Registration.Add(services, name, section, ConfiguredDeepidvOptions.Bind);
    }

    /// <summary>Registers one of several deepidv accounts: a <see cref="DeepidvClient"/> as a keyed singleton, with options set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the account and the key of the service.</param>
    /// <param name="configure">Sets the options of this account.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddDeepidv(this IServiceCollection services, string name, Action<DeepidvOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Registration.Add(services, name, configure);
    }
}
