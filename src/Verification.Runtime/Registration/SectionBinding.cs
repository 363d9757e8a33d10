using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Verification.Runtime;

/// <summary>Binds a section to options, without reflection.</summary>
internal static class SectionBinding
{
    /// <exception cref="OptionsValidationException">A key names no option, or a value has another form than its option.</exception>
    internal static void Bind<TOptions>(string name, IConfiguration configuration, TOptions options, Action<OptionsSection, TOptions> bind)
        where TOptions : VerificationOptions
    {
        var section = new OptionsSection(configuration);
        section.ReadShared(options);
        bind(section, options);
        section.RefuseUnknown();
        if (section.Problems.Count > 0)
            throw new OptionsValidationException(name, typeof(TOptions), section.Problems);
    }
}
