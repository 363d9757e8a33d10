namespace Verification.Generated;

/// <summary>How the next page is found.</summary>
internal enum PageStyle
{
    /// <summary>There is one page only.</summary>
    Single,

    /// <summary>The response names the address of the next page.</summary>
    NextLink,

    /// <summary>The response holds a token, to be sent with the same filters.</summary>
    Token,
}
