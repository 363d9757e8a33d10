namespace Verification.Runtime;

/// <summary>Where the pages of one enumeration come from.</summary>
/// <typeparam name="TBody">What a list request returns.</typeparam>
internal interface IPageSource<TBody> : IAsyncDisposable
{
    /// <param name="request">The request for it.</param>
    /// <param name="cancellationToken">Cancels; the same one in every call.</param>
    Task<Response<TBody>> GetAsync(RequestTarget request, CancellationToken cancellationToken);
}
