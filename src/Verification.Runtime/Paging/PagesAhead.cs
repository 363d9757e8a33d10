namespace Verification.Runtime;

/// <summary>
/// Requests pages ahead. A chain of requests guesses the next page from the bytes of the previous one. The reader finds the next page in
/// the decoded one, and where the guess was wrong, the pages that were read ahead are discarded.
/// </summary>
internal sealed class PagesAhead<T, TBody>(Transport transport, Operation operation, Pagination pagination, Continuation continuation)
    : IPageSource<TBody>
    where TBody : IJsonModel<TBody>, IPageBody<T>
{
    private PageChain<T, TBody>? chain;

    public async Task<Response<TBody>> GetAsync(RequestTarget request, CancellationToken cancellationToken)
    {
        try
        {
            var page = chain is null ? null : await chain.NextAsync(request, cancellationToken).ConfigureAwait(false);
            page ??= await RestartAsync(request, cancellationToken).ConfigureAwait(false);
            return await page.Response.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => chain?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<PageAhead<TBody>> RestartAsync(RequestTarget request, CancellationToken cancellationToken)
    {
        await DisposeAsync().ConfigureAwait(false);
        chain = new PageChain<T, TBody>(transport, operation, pagination, continuation, cancellationToken);
        chain.Start(request);
        return await chain.NextAsync(request, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("A chain of pages must start with its first page.");
    }
}
