namespace Verification.Runtime;

/// <summary>
/// Pages that are requested ahead of need. A chain of requests guesses the next page from the bytes of the one before; whoever reads the
/// pages decides, from the decoded page, which one he wants, and where the guess was wrong, what was read ahead is thrown away.
/// </summary>
internal sealed class PagesAhead<T, TBody>(Transport transport, Operation operation, Pagination pagination, Continuation continuation) : IPageSource<TBody>
    where TBody : IJsonModel<TBody>, IPageBody<T>
{
    private PageChain<T, TBody>? chain;

    public async Task<Answer<TBody>> GetAsync(RequestTarget request, CancellationToken cancellationToken)
    {
        try
        {
            var page = chain is null ? null : await chain.NextAsync(request, cancellationToken).ConfigureAwait(false);
            page ??= await RestartAsync(request, cancellationToken).ConfigureAwait(false);
            return await page.Answer.ConfigureAwait(false);
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
            ?? throw new InvalidOperationException("A chain of pages starts with the page that it was started with.");
    }
}
