using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// Reads options from a section of the configuration, key by key. A key that names no option is a problem, since it is most likely
/// misspelt. No problem quotes a value: it may be a secret under the wrong key.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionsSection
{
    private readonly IConfiguration section;
    private readonly List<string> problems;
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    internal OptionsSection(IConfiguration section)
        : this(section, []) { }

    private OptionsSection(IConfiguration section, List<string> problems)
    {
        this.section = section;
        this.problems = problems;
    }

    /// <summary>What is wrong with the section so far, a sentence each.</summary>
    internal IReadOnlyList<string> Problems => problems;

    /// <summary>A text; <see langword="null"/> where the section does not say.</summary>
    /// <param name="key">The key below the section.</param>
    public string? Text(string key)
    {
        known.Add(key);
        var value = section.GetSection(key);
        if (value.GetChildren().Any())
            problems.Add($"Configuration key '{value.Path}' has keys below it: give one value.");
        return value.Value;
    }

    /// <summary>An address; <see langword="null"/> where the section does not say.</summary>
    /// <param name="key">The key below the section.</param>
    public Uri? Address(string key)
    {
        if (Written(key) is not { } text)
            return null;
        return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var address)
            ? address
            : Refuse<Uri?>(key, "an address, such as https://host/path");
    }

    /// <summary>Reads what all options share, and leaves the rest as it is.</summary>
    internal void ReadShared(VerificationOptions options)
    {
        options.BaseUrl = Address(nameof(options.BaseUrl)) ?? options.BaseUrl;
        options.Timeout = Time(nameof(options.Timeout)) ?? options.Timeout;
        options.AttemptTimeout = Time(nameof(options.AttemptTimeout)) ?? options.AttemptTimeout;
        options.MaximumResponseBytes = Number(nameof(options.MaximumResponseBytes)) ?? options.MaximumResponseBytes;
        options.MaximumItemsPerPage = Number(nameof(options.MaximumItemsPerPage)) ?? options.MaximumItemsPerPage;
        options.StrictReading = Switch(nameof(options.StrictReading)) ?? options.StrictReading;
        options.AllowInsecureHttp = Switch(nameof(options.AllowInsecureHttp)) ?? options.AllowInsecureHttp;
        ReadRetry(options.Retry);
    }

    /// <summary>Notes the keys that nothing has asked for.</summary>
    internal void RefuseUnknown()
    {
        foreach (var child in section.GetChildren().Where(child => !known.Contains(child.Key)))
        {
            problems.Add(
                $"Configuration key '{child.Path}' names no option: correct it, or remove it. There are "
                    + $"{string.Join(", ", known.Order(StringComparer.Ordinal))}."
            );
        }
    }

    private void ReadRetry(RetryOptions retry)
    {
        known.Add(nameof(VerificationOptions.Retry));
        var own = section.GetSection(nameof(VerificationOptions.Retry));
        if (!string.IsNullOrWhiteSpace(own.Value))
        {
            problems.Add(
                $"Configuration key '{own.Path}' has a value: give the keys below it, such as '{own.Path}:{nameof(retry.MaximumRetries)}'."
            );
        }

        var nested = new OptionsSection(own, problems);
        retry.MaximumRetries = nested.Number(nameof(retry.MaximumRetries)) ?? retry.MaximumRetries;
        retry.BaseDelay = nested.Time(nameof(retry.BaseDelay)) ?? retry.BaseDelay;
        retry.MaximumDelay = nested.Time(nameof(retry.MaximumDelay)) ?? retry.MaximumDelay;
        retry.MaximumRetryAfter = nested.Time(nameof(retry.MaximumRetryAfter)) ?? retry.MaximumRetryAfter;
        nested.RefuseUnknown();
    }

    private TimeSpan? Time(string key)
    {
        if (Written(key) is not { } text)
            return null;
        // A bare number counts days to .NET, and so does the 24 of 24:00:00.
        var isTime =
            TimeSpan.TryParseExact(text.Trim(), "c", CultureInfo.InvariantCulture, out var time)
            && text.Contains(':', StringComparison.Ordinal);
        return isTime ? time : Refuse<TimeSpan?>(key, "a time, such as 00:00:30");
    }

    private int? Number(string key)
    {
        if (Written(key) is not { } text)
            return null;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : Refuse<int?>(key, "a whole number in digits");
    }

    private bool? Switch(string key)
    {
        if (Written(key) is not { } text)
            return null;
        return bool.TryParse(text, out var value) ? value : Refuse<bool?>(key, "true or false");
    }

    /// <summary>A value that is empty says nothing: configuration files have no other way to unset one.</summary>
    private string? Written(string key) => string.IsNullOrWhiteSpace(Text(key)) ? null : section[key];

    private T? Refuse<T>(string key, string form)
    {
        problems.Add($"Configuration key '{section.GetSection(key).Path}': its value cannot be read. Write {form}.");
        return default;
    }
}
