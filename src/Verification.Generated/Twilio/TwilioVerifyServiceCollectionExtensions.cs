using Microsoft.Extensions.Configuration;
using Verification.Generated.Twilio;
using Verification.Runtime.CompilerServices;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Twilio Verify clients.</summary>
public static class TwilioVerifyServiceCollectionExtensions
{
    private static readonly ClientRegistration<TwilioVerifyOptions, TwilioVerifyClient> Registration =
        new(TwilioContract.Vendor, TwilioVerifyClient.Check, (options, handler) => new TwilioVerifyClient(options, handler));

    /// <summary>Registers a <see cref="TwilioVerifyClient"/> as a singleton, with options from a section of the configuration, which are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, for instance <c>configuration.GetSection("TwilioVerify")</c>; keep secrets in user secrets or the environment.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    public static IHttpClientBuilder AddTwilioVerify(this IServiceCollection services, IConfiguration section) =>
        Registration.Add(services, name: null, section, ConfiguredTwilioVerifyOptions.Bind);

    /// <summary>Registers a <see cref="TwilioVerifyClient"/> as a singleton, with options set in code, which are checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    public static IHttpClientBuilder AddTwilioVerify(this IServiceCollection services, Action<TwilioVerifyOptions> configure) =>
        Registration.Add(services, name: null, configure);

    /// <summary>Registers one of several Twilio Verify accounts: a <see cref="TwilioVerifyClient"/> as a keyed singleton, with options from a section of the configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the account and the key of the service.</param>
    /// <param name="section">The section of this account.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddTwilioVerify(this IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Registration.Add(services, name, section, ConfiguredTwilioVerifyOptions.Bind);
    }

    /// <summary>Registers one of several Twilio Verify accounts: a <see cref="TwilioVerifyClient"/> as a keyed singleton, with options set in code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the account and the key of the service.</param>
    /// <param name="configure">Sets the options of this account.</param>
    /// <returns>The builder of the HTTP client below, to add handlers of your own.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static IHttpClientBuilder AddTwilioVerify(this IServiceCollection services, string name, Action<TwilioVerifyOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Registration.Add(services, name, configure);
    }
}
