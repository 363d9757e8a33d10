using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>The retry options that a section of the configuration can set.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConfiguredRetry
{
    /// <inheritdoc cref="RetryOptions.MaximumRetries"/>
    public int? MaximumRetries { get; set; }

    /// <inheritdoc cref="RetryOptions.BaseDelay"/>
    public TimeSpan? BaseDelay { get; set; }

    /// <inheritdoc cref="RetryOptions.MaximumDelay"/>
    public TimeSpan? MaximumDelay { get; set; }

    /// <inheritdoc cref="RetryOptions.MaximumRetryAfter"/>
    public TimeSpan? MaximumRetryAfter { get; set; }

    /// <summary>Sets the options that the section contains, and leaves the others unchanged.</summary>
    public void ApplyTo(RetryOptions options)
    {
        options.MaximumRetries = MaximumRetries ?? options.MaximumRetries;
        options.BaseDelay = BaseDelay ?? options.BaseDelay;
        options.MaximumDelay = MaximumDelay ?? options.MaximumDelay;
        options.MaximumRetryAfter = MaximumRetryAfter ?? options.MaximumRetryAfter;
    }
}
