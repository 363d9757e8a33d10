using Microsoft.Extensions.Configuration;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Veriff;

/// <summary>What a section of the configuration can say about a Veriff client.</summary>
internal sealed class ConfiguredVeriffOptions : ConfiguredOptions
{
    public string? ApiKey { get; set; }

    public string? SharedSecret { get; set; }

    /// <summary>Sets what a section says. A key that names no option is an error, since it is most likely misspelt.</summary>
    internal static void Bind(IConfiguration section, VeriffOptions options)
    {
        var configured = new ConfiguredVeriffOptions();
        section.Bind(configured, binder => binder.ErrorOnUnknownConfiguration = true);
        configured.ApplyTo(options);
        options.ApiKey = configured.ApiKey ?? options.ApiKey;
        options.SharedSecret = configured.SharedSecret ?? options.SharedSecret;
    }
}
