using Microsoft.Extensions.Configuration;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Deepidv;

/// <summary>What a section of the configuration can say about a deepidv client.</summary>
internal sealed class ConfiguredDeepidvOptions : ConfiguredOptions
{
    public string? ApiKey { get; set; }

    /// <summary>Sets what a section says. A key that names no option is an error, since it is most likely misspelt.</summary>
    internal static void Bind(IConfiguration section, DeepidvOptions options)
    {
        var configured = new ConfiguredDeepidvOptions();
        section.Bind(configured, binder => binder.ErrorOnUnknownConfiguration = true);
        configured.ApplyTo(options);
        options.ApiKey = configured.ApiKey ?? options.ApiKey;
    }
}
