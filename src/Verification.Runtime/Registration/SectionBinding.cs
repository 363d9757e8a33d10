using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Verification.Runtime;

/// <summary>
/// Binds a section to options. The binder's own exceptions quote a value that they cannot convert, and it may be a secret under the wrong
/// key: they are caught here, and only the key is reported.
/// </summary>
internal static class SectionBinding
{
    /// <exception cref="OptionsValidationException">A value cannot be converted to the type of its option.</exception>
    internal static void Bind<TOptions>(string name, IConfiguration section, TOptions options, Action<IConfiguration, TOptions> bind)
    {
        if (FindUnreadable(section, options, bind) is { } problem)
            throw new OptionsValidationException(name, typeof(TOptions), [problem]);
    }

    private static string? FindUnreadable<TOptions>(IConfiguration section, TOptions options, Action<IConfiguration, TOptions> bind)
    {
        try
        {
            bind(section, options);
            return null;
        }
        catch (InvalidOperationException exception) when (exception.InnerException is not null)
        {
            return $"Configuration {Place(section, exception.Message)}: its value cannot be read. Write a time as 00:00:30, a number in digits, a switch as true or false, and an address as https://host/path.";
        }
    }

    /// <summary>The key as written in the configuration, which the message quotes beside the value.</summary>
    private static string Place(IConfiguration section, string message) =>
        section.AsEnumerable().FirstOrDefault(pair => Quotes(message, pair.Key) && Quotes(message, pair.Value)).Key is { } key
            ? $"key '{key}'"
            : $"section '{(section as IConfigurationSection)?.Path}'";

    private static bool Quotes(string message, string? text) => text is not null && message.Contains($"'{text}'", StringComparison.OrdinalIgnoreCase);
}
