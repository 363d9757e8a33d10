using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// The options of any client that a section of the configuration can set. They are a separate type, since the options also hold a clock,
/// which the configuration binding generator cannot create.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConfiguredOptions
{
    /// <inheritdoc cref="VerificationOptions.BaseUrl"/>
    public Uri? BaseUrl { get; set; }

    /// <inheritdoc cref="VerificationOptions.Timeout"/>
    public TimeSpan? Timeout { get; set; }

    /// <inheritdoc cref="VerificationOptions.AttemptTimeout"/>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <inheritdoc cref="VerificationOptions.Retry"/>
    public ConfiguredRetry? Retry { get; set; }

    /// <inheritdoc cref="VerificationOptions.MaximumResponseBytes"/>
    public int? MaximumResponseBytes { get; set; }

    /// <inheritdoc cref="VerificationOptions.MaximumItemsPerPage"/>
    public int? MaximumItemsPerPage { get; set; }

    /// <inheritdoc cref="VerificationOptions.StrictReading"/>
    public bool? StrictReading { get; set; }

    /// <inheritdoc cref="VerificationOptions.AllowInsecureHttp"/>
    public bool? AllowInsecureHttp { get; set; }

    /// <summary>Sets the options that the section contains, and leaves the others unchanged.</summary>
    public void ApplyTo(VerificationOptions options)
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
