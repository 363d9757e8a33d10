using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Verification.Runtime;

/// <summary>Checks options when the host starts, and names the key of the configuration that is missing or wrong.</summary>
/// <param name="name">The name of the registration.</param>
/// <param name="section">The section that the options come from; <see langword="null"/> where code sets them.</param>
/// <param name="path">The path of the section.</param>
/// <param name="check">Throws where options are missing or wrong.</param>
internal sealed class OptionsValidation<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions
>(string name, IConfiguration? section, string path, Action<TOptions> check) : IValidateOptions<TOptions>
    where TOptions : VerificationOptions
{
    public ValidateOptionsResult Validate(string? optionsName, TOptions options)
    {
        if (optionsName != name)
            return ValidateOptionsResult.Skip;
        if (section is IConfigurationSection named && !named.Exists())
        {
            return ValidateOptionsResult.Fail(
                $"The configuration has no section '{path}': correct its name, or add it with the options of {typeof(TOptions).Name}."
            );
        }

        try
        {
            check(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail(Describe(exception.Message));
        }
    }

    /// <summary>
    /// The message names <c>XxxOptions.Option</c>; where a section was bound, it also names the key of the configuration.
    /// </summary>
    private string Describe(string message)
    {
        var type = typeof(TOptions).Name + ".";
        var sentence = message.Split(" (Parameter", 2)[0];
        return section is not null && sentence.StartsWith(type, StringComparison.Ordinal)
            ? $"Configuration key '{(path.Length == 0 ? "" : path + ":")}{sentence[type.Length..].Split(' ', 2)[0].Replace('.', ':')}': "
                + $"{sentence}"
            : sentence;
    }
}
