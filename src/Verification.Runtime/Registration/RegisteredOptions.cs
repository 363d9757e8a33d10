using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Verification.Runtime;

/// <summary>Registers options, which are checked when the host starts.</summary>
internal static class RegisteredOptions
{
    /// <summary>Registers options that come from a section of the configuration.</summary>
    internal static void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services,
        string name,
        IConfiguration section,
        Action<OptionsSection, TOptions> bind,
        Action<TOptions> check
    )
        where TOptions : VerificationOptions
    {
        ArgumentNullException.ThrowIfNull(section);
        var path = (section as IConfigurationSection)?.Path ?? "";
        Add(
            services,
            name,
            options => SectionBinding.Bind(name, section, options, bind),
            new OptionsValidation<TOptions>(name, section, path, check)
        );
    }

    /// <summary>Registers options that are set in code.</summary>
    internal static void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services,
        string name,
        Action<TOptions> configure,
        Action<TOptions> check
    )
        where TOptions : VerificationOptions
    {
        ArgumentNullException.ThrowIfNull(configure);
        Add(services, name, configure, new OptionsValidation<TOptions>(name, section: null, path: "", check));
    }

    private static void Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services,
        string name,
        Action<TOptions> configure,
        IValidateOptions<TOptions> validation
    )
        where TOptions : VerificationOptions
    {
        services.AddOptions<TOptions>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton(validation);
    }
}
