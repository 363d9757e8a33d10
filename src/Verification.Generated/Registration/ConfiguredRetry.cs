namespace Verification.Generated;

/// <summary>What a section of the configuration can say about retries.</summary>
internal sealed class ConfiguredRetry
{
    public int? MaximumRetries { get; set; }

    public TimeSpan? BaseDelay { get; set; }

    public TimeSpan? MaximumDelay { get; set; }

    public TimeSpan? MaximumRetryAfter { get; set; }

    /// <summary>Sets what the section says, and leaves the rest as it is.</summary>
    internal void ApplyTo(RetryOptions options)
    {
        options.MaximumRetries = MaximumRetries ?? options.MaximumRetries;
        options.BaseDelay = BaseDelay ?? options.BaseDelay;
        options.MaximumDelay = MaximumDelay ?? options.MaximumDelay;
        options.MaximumRetryAfter = MaximumRetryAfter ?? options.MaximumRetryAfter;
    }
}
