using Microsoft.Extensions.Configuration;
using Verification.Generated.Didit;
using Verification.Runtime.CompilerServices;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Didit clients.</summary>
public static class DiditServiceCollectionExtensions
{
    private static readonly ClientRegistration<DiditOptions, DiditClient> Registration =
        new(DiditContract.Vendor, DiditClient.Check, (options, handler) => new DiditClient(options, handler));

    /// <summary>Registers a <see cref="DiditClient"/> as a singleton, with options from a section of the configuration, which are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, for instance <c>configuration.GetSection("Didit")</c>; keep secrets in user secrets or the environment.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    public static IHttpClientBuilder AddDidit(this IServiceCollection services, IConfiguration section) =>
        Registration.Add(services, name: null, section, ConfiguredDiditOptions.Bind);

    /// <summary>Registers a <see cref="DiditClient"/> as a singleton, with options set in code, which are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    public static IHttpClientBuilder AddDidit(this IServiceCollection services, Action<DiditOptions> configure) =>
        Registration.Add(services, name: null, configure);

    /// <summary>Registers one of several Didit accounts: a <see cref="DiditClient"/> as a keyed singleton, with options from a section of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the account and the key of the service.</param>
    /// <param name="section">The section of this account.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddDidit(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Registration.Add(services, name, section, ConfiguredDiditOptions.Bind);
    }

    /// <summary>Registers one of several Didit accounts: a <see cref="DiditClient"/> as a keyed singleton, with options set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the account and the key of the service.</param>
    /// <param name="configure">Sets the options of this account.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddDidit(this IServiceCollection services, string name, Action<DiditOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Registration.Add(services, name, configure);
    }
}
