using Microsoft.Extensions.Configuration;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Twilio;

/// <summary>What a section of the configuration can say about a Twilio Verify client.</summary>
internal sealed class ConfiguredTwilioVerifyOptions : ConfiguredOptions
{
    public string? AccountSid { get; set; }

    public string? AuthToken { get; set; }

    /// <summary>Sets what a section says. A key that names no option is an error, since it is most likely misspelt.</summary>
    internal static void Bind(IConfiguration section, TwilioVerifyOptions options)
    {
        var configured = new ConfiguredTwilioVerifyOptions();
        section.Bind(configured, binder => binder.ErrorOnUnknownConfiguration = true);
        configured.ApplyTo(options);
        options.AccountSid = configured.AccountSid ?? options.AccountSid;
        options.AuthToken = configured.AuthToken ?? options.AuthToken;
    }
}
