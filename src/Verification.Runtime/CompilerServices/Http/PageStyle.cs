using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>How the next page is found.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PageStyle
{
    /// <summary>There is only one page.</summary>
    Single,

    /// <summary>The response names the address of the next page.</summary>
    NextLink,

    /// <summary>The response holds a token, which is sent with the same filters.</summary>
    Token,

    /// <summary>The next page is requested with the number of the items before it.</summary>
    Offset,

    /// <summary>The next page is requested with its number.</summary>
    PageNumber,

    /// <summary>The header <c>Link</c> of the response names the address of the next page (RFC 8288).</summary>
    LinkHeader,
}
