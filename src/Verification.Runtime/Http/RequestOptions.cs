namespace Verification.Runtime;

/// <summary>What one call does otherwise than the options of its client say. Safe to use for several calls at once.</summary>
public sealed record RequestOptions
{
    /// <summary>
    /// The time limit of the call with all its retries, more than zero; <see langword="null"/> (the default) for that of the client. Each
    /// page of a list is a call of its own.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often the call is repeated at most, 0 or more; <see langword="null"/> (the default) for that of the client.</summary>
    public int? MaximumRetries { get; init; }

    /// <summary>
    /// Further headers of each request, in place of those of the same name that the client sends; empty by default. Headers that carry
    /// credentials, signatures, the host or the framing of the body are refused.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Called for every response, those before a retry, redirects and pages of a list included, when its headers have arrived and before
    /// its body is read; <see langword="null"/> (the default) for nothing. Lists that read ahead call it from other threads. What it throws
    /// ends the call.
    /// </summary>
    public Action<ResponseInfo>? OnResponse { get; init; }

    /// <summary>Names what is set; values of headers are left out, as they may be secret.</summary>
    public override string ToString() =>
        $"{nameof(RequestOptions)} {{ {nameof(Timeout)} = {Timeout}, {nameof(MaximumRetries)} = {MaximumRetries}, "
        + $"{nameof(Headers)} = {string.Join(", ", Headers.Keys)} }}";
}
