using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>Reports which option is wrong and what to do, and never repeats its value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionsCheck
{
    private const int LargestResponseBytes = 1024 * 1024 * 1024;
    private const int MostItems = 10_000_000;
    internal const int MostRetries = 100;
    private const int MostPagesAhead = 16;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>Checks what all options share and returns the base address to use.</summary>
    /// <param name="options">The options.</param>
    /// <param name="type">The name of their type.</param>
    /// <param name="server">The vendor's public address; empty where there is none.</param>
    public static Uri BaseAddress(VerificationOptions options, string type, string server)
    {
        CheckTimeLimit(options.Timeout, type, nameof(options.Timeout));
        CheckTimeLimit(options.AttemptTimeout, type, nameof(options.AttemptTimeout));
        CheckRetry(options.Retry, type);
        CheckPaging(options.Paging, type);
        if (options.MaximumResponseBytes is < 1 or > LargestResponseBytes)
            throw Wrong(type, nameof(options.MaximumResponseBytes), "is out of range: set it from 1 byte to 1 GiB");
        if (options.MaximumItemsPerPage is < 1 or > MostItems)
            throw Wrong(type, nameof(options.MaximumItemsPerPage), "is out of range: set it from 1 to 10,000,000");
        if (options.TimeProvider is null)
            throw Wrong(type, nameof(options.TimeProvider), "is null: set it to TimeProvider.System");

        var address = options.BaseUrl;
        if (address is null && server.Length == 0)
            throw Wrong(type, nameof(options.BaseUrl), "is not set: set it to the API URL that the vendor shows for your integration");
        return Checked(address ?? new Uri(server), options.AllowInsecureHttp, type, nameof(options.BaseUrl));
    }

    /// <summary>
    /// Checks the address of operations that have another server, and returns the one to use. Where the document itself has plain http for
    /// them, their calls are refused, and not the client.
    /// </summary>
    /// <param name="address">The option; <see langword="null"/> for the server of the document.</param>
    /// <param name="options">The options.</param>
    /// <param name="type">The name of their type.</param>
    /// <param name="option">The name of the option.</param>
    /// <param name="server">The server of the document; one that is relative is below the origin of <paramref name="baseAddress"/>.</param>
    /// <param name="baseAddress">The base address of the other operations.</param>
    public static Uri OtherAddress(Uri? address, VerificationOptions options, string type, string option, string server, Uri baseAddress) =>
        Checked(address ?? new Uri(baseAddress, server), options.AllowInsecureHttp || address is null, type, option);

    /// <summary>Checks text that is sent unchanged in an HTTP header.</summary>
    public static string HeaderValue(string? value, string type, string option, string advice)
    {
        var text = NotEmpty(value, type, option, advice);
        if (text.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw Wrong(type, option, "contains a space, a line break or another character that no key has: copy it again");
        return text;
    }

    /// <summary>Checks a value of a cookie, which goes into a header as it is (RFC 6265, section 4.1.1).</summary>
    public static string CookieValue(string? value, string type, string option, string advice)
    {
        var text = HeaderValue(value, type, option, advice);
        if (text.AsSpan().ContainsAny("\",;\\"))
            throw Wrong(type, option, "contains a quotation mark, comma, semicolon or backslash, which no cookie can: copy it again");
        return text;
    }

    /// <summary>Checks a user name of HTTP Basic (RFC 7617, section 2), which is sent encoded.</summary>
    public static string UserName(string? value, string type, string option, string advice)
    {
        var text = Encoded(value, type, option, advice);
        if (text.Contains(':'))
            throw Wrong(type, option, "contains a colon, which HTTP Basic does not allow in a user name: copy it again");
        return text;
    }

    /// <summary>Checks a credential that is sent encoded, so that it may hold spaces and letters of any language inside.</summary>
    public static string Encoded(string? value, string type, string option, string advice)
    {
        var text = NotEmpty(value, type, option, advice);
        if (text.Any(char.IsControl) || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            throw Wrong(type, option, "contains a line break or another control character, or a space at an end: copy it again");
        return text;
    }

    /// <summary>Checks text that must not be missing.</summary>
    public static string NotEmpty(string? value, string type, string option, string advice) =>
        string.IsNullOrWhiteSpace(value) ? throw Wrong(type, option, "is empty: " + advice) : value;

    /// <summary>Makes the exception for an option that is missing or wrong; its message never holds the value.</summary>
    public static ArgumentException Wrong(string type, string option, string what, string parameter = "options") =>
        new($"{type}.{option} {what}.", parameter);

    private static void CheckTimeLimit(TimeSpan limit, string type, string option)
    {
        if (limit != Timeout.InfiniteTimeSpan && (limit <= TimeSpan.Zero || limit.TotalMilliseconds > int.MaxValue))
            throw Wrong(type, option, "is out of range: set it to a positive time of at most 24 days, or to Timeout.InfiniteTimeSpan");
    }

    private static void CheckRetry(RetryOptions? retry, string type)
    {
        const string Option = nameof(VerificationOptions.Retry);
        if (retry is null)
            throw Wrong(type, Option, "is null: set its MaximumRetries to 0 for no retries");
        if (retry.MaximumRetries is < 0 or > MostRetries)
            throw Wrong(type, $"{Option}.{nameof(retry.MaximumRetries)}", $"is out of range: set it from 0 to {MostRetries}");
        CheckWait(retry.BaseDelay, type, $"{Option}.{nameof(retry.BaseDelay)}");
        CheckWait(retry.MaximumDelay, type, $"{Option}.{nameof(retry.MaximumDelay)}");
        CheckWait(retry.MaximumRetryAfter, type, $"{Option}.{nameof(retry.MaximumRetryAfter)}");
    }

    private static void CheckPaging(PagingOptions? paging, string type)
    {
        const string Option = nameof(VerificationOptions.Paging);
        if (paging is null)
            throw Wrong(type, Option, "is null: leave it at its default for lists that read nothing ahead");
        if (paging.ReadAhead is < 0 or > MostPagesAhead)
            throw Wrong(type, $"{Option}.{nameof(paging.ReadAhead)}", $"is out of range: set it from 0 to {MostPagesAhead}");
    }

    private static void CheckWait(TimeSpan wait, string type, string option)
    {
        if (wait < TimeSpan.Zero || wait > LongestWait)
            throw Wrong(type, option, "is out of range: set it to a time from zero to one day");
    }

    private static Uri Checked(Uri address, bool allowInsecureHttp, string type, string option)
    {
        if (!address.IsAbsoluteUri)
            throw Wrong(type, option, "is relative: set it to an absolute URL that starts with https://");
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            throw Wrong(type, option, "has another scheme than https: set it to a URL that starts with https://");
        if (address.UserInfo.Length > 0)
            throw Wrong(type, option, "contains a user name or password: set the credentials in their own options");
        if (address.Query.Length > 0 || address.Fragment.Length > 0)
            throw Wrong(type, option, "contains a query or a fragment: remove them");
        if (address.Scheme == Uri.UriSchemeHttp && !LocalAddress.IsWritten(address) && !allowInsecureHttp)
            throw Wrong(type, option, "uses plain http, which sends keys unencrypted: use https, or set AllowInsecureHttp");
        return address;
    }
}
