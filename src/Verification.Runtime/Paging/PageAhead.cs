namespace Verification.Runtime;

/// <summary>A page that was requested, and may still be decoding.</summary>
/// <param name="Request">The request for it.</param>
/// <param name="Answer">The page, or why there is none.</param>
internal sealed record PageAhead<TBody>(RequestTarget Request, Task<Answer<TBody>> Answer);
