using System.Diagnostics.CodeAnalysis;

namespace Verification.Runtime;

/// <summary>Origins as RFC 6454 defines them (scheme, host and port), and addresses that a server sends, which may be any text.</summary>
internal static class Origin
{
    /// <summary>The longest address of a server that is parsed, in UTF-16 characters.</summary>
    internal const int LongestAddress = 16 * 1024;

    internal static bool Same(Uri one, Uri other) =>
        one.Port == other.Port
        && string.Equals(one.Scheme, other.Scheme, StringComparison.OrdinalIgnoreCase)
        && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// An address without what may be secret or personal: user, query and fragment. An address of another scheme than http may hold
    /// anything anywhere, so the result is null.
    /// </summary>
    internal static Uri? WithoutDetails(Uri? address)
    {
        if (address?.Scheme != Uri.UriSchemeHttps && address?.Scheme != Uri.UriSchemeHttp)
            return null;

        try
        {
            return new UriBuilder(address)
            {
                UserName = "",
                Password = "",
                Query = "",
                Fragment = "",
            }.Uri;
        }
        catch (UriFormatException)
        {
            // Uri accepts some hosts that it then cannot write; such an address has no usable origin.
            return null;
        }
    }

    /// <summary>
    /// Resolves an address that a server sent (RFC 3986, section 5). It never throws for any text, and neither does any part of its result.
    /// </summary>
    /// <param name="baseAddress">The absolute address that the text came from.</param>
    /// <param name="text">The text, absolute or relative.</param>
    /// <param name="address">The absolute address.</param>
    /// <returns>Whether the text is an address of at most 16,384 characters.</returns>
    internal static bool TryResolve(Uri baseAddress, string? text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestAddress)
            return false;

        try
        {
            address = Uri.TryCreate(baseAddress, text, out var resolved) && IsReadable(resolved) ? resolved : null;
        }
        catch (Exception exception)
            when (exception is FormatException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            // Uri parses lazily and in places assumes what TryCreate has not checked, for instance with a host of format characters.
            return false;
        }

        return address is not null;
    }

    /// <summary>Reads every part that is used later, since each is parsed only when it is first read.</summary>
    private static bool IsReadable(Uri address) =>
        address.IsAbsoluteUri
        && address is { IdnHost: not null, Port: >= -1, AbsoluteUri: not null, AbsolutePath: not null }
        && address is { Query: not null, UserInfo: not null, Fragment: not null }
        && address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) is not null;
}
