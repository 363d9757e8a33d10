namespace Verification.Generated;

/// <summary>Origins as RFC 6454 has them: scheme, host and port.</summary>
internal static class Origin
{
    internal static bool Same(Uri one, Uri other) =>
        one.Port == other.Port
        && string.Equals(one.Scheme, other.Scheme, StringComparison.OrdinalIgnoreCase)
        && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// An address without what may be secret or personal: user, query and fragment. One of another scheme than http may hold anything
    /// anywhere, so it gives nothing.
    /// </summary>
    internal static Uri? WithoutDetails(Uri? address) =>
        address?.Scheme == Uri.UriSchemeHttps || address?.Scheme == Uri.UriSchemeHttp
            ? new UriBuilder(address) { UserName = "", Password = "", Query = "", Fragment = "" }.Uri
            : null;
}
