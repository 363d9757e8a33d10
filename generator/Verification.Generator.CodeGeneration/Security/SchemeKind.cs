namespace Verification.Generator.CodeGeneration.Security;

/// <summary>How a security scheme of a document puts its credentials on a request.</summary>
internal enum SchemeKind
{
    /// <summary>There is no C# for it.</summary>
    Unsupported,

    /// <summary>A key in a header.</summary>
    HeaderKey,

    /// <summary>A key in a query parameter.</summary>
    QueryKey,

    /// <summary>A key in a cookie.</summary>
    CookieKey,

    Basic,

    Bearer,

    /// <summary>A part of the client's class that is written by hand.</summary>
    ByHand,
}
