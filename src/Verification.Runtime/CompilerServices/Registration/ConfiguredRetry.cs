using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>What a section of the configuration can say about retries.</summary>
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

    /// <summary>Sets what the section says, and leaves the rest as it is.</summary>
    public void ApplyTo(RetryOptions options)
    {
        options.MaximumRetries = MaximumRetries ?? options.MaximumRetries;
        options.BaseDelay = BaseDelay ?? options.BaseDelay;
        options.MaximumDelay = MaximumDelay ?? options.MaximumDelay;
        options.MaximumRetryAfter = MaximumRetryAfter ?? options.MaximumRetryAfter;
    }
}
