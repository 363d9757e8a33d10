using Microsoft.Extensions.Configuration;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Didit;

/// <summary>What a section of the configuration can say about a Didit client.</summary>
internal sealed class ConfiguredDiditOptions : ConfiguredOptions
{
    public string? ApiKey { get; set; }

    /// <summary>Sets what a section says. A key that names no option is an error, since it is most likely misspelt.</summary>
    internal static void Bind(IConfiguration section, DiditOptions options)
    {
        var configured = new ConfiguredDiditOptions();
        section.Bind(configured, binder => binder.ErrorOnUnknownConfiguration = true);
        configured.ApplyTo(options);
        options.ApiKey = configured.ApiKey ?? options.ApiKey;
    }
}
