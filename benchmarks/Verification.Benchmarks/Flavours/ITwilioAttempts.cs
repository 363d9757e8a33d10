using Refit;
using Verification.Benchmarks.Reference;

namespace Verification.Benchmarks.Flavours;

/// <summary>The list for Refit.</summary>
internal interface ITwilioAttempts
{
    /// <summary>Reads a page.</summary>
    [Get("/v2/Attempts")]
    Task<TwilioPage> ListAsync(int PageSize);
}
