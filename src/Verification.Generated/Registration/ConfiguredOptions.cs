namespace Verification.Generated;

/// <summary>
/// What a section of the configuration can say about any client. A type of its own, since the options themselves also hold a clock, which
/// the configuration binding generator cannot make.
/// </summary>
internal abstract class ConfiguredOptions
{
    public Uri? BaseUrl { get; set; }

    public TimeSpan? Timeout { get; set; }

    public TimeSpan? AttemptTimeout { get; set; }

    public ConfiguredRetry? Retry { get; set; }

    public int? MaximumResponseBytes { get; set; }

    public int? MaximumItemsPerPage { get; set; }

    public bool? StrictReading { get; set; }

    public bool? AllowInsecureHttp { get; set; }

    /// <summary>Sets what the section says, and leaves the rest as it is.</summary>
    internal void ApplyTo(VerificationOptions options)
    {
        options.BaseUrl = BaseUrl ?? options.BaseUrl;
        options.Timeout = Timeout ?? options.Timeout;
        options.AttemptTimeout = AttemptTimeout ?? options.AttemptTimeout;
        Retry?.ApplyTo(options.Retry);
        options.MaximumResponseBytes = MaximumResponseBytes ?? options.MaximumResponseBytes;
        options.MaximumItemsPerPage = MaximumItemsPerPage ?? options.MaximumItemsPerPage;
        options.StrictReading = StrictReading ?? options.StrictReading;
        options.AllowInsecureHttp = AllowInsecureHttp ?? options.AllowInsecureHttp;
    }
}
