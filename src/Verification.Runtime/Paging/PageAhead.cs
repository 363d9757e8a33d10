namespace Verification.Runtime;

/// <summary>A page that was requested, and may still be decoding.</summary>
/// <param name="Request">The request for it.</param>
/// <param name="Response">The page, or the error instead of it.</param>
internal sealed record PageAhead<TBody>(RequestTarget Request, Task<Response<TBody>> Response);
