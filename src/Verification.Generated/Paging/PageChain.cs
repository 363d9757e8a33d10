using System.Threading.Channels;

namespace Verification.Generated;

/// <summary>
/// Requests page after page, a few ahead of their reader, and lets them decode side by side. It holds as many pages as it may be ahead, and
/// the one that is being waited for.
/// </summary>
internal sealed class PageChain<T, TBody> : IAsyncDisposable
    where TBody : IJsonModel<TBody>, IPageBody<T>
{
    private readonly Transport transport;
    private readonly Operation operation;
    private readonly Pagination pagination;
    private readonly Continuation continuation;
    private readonly CancellationTokenSource stop;
    private readonly SemaphoreSlim places;
    private readonly Channel<PageAhead<TBody>> pages = Channel.CreateUnbounded<PageAhead<TBody>>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private Task running = Task.CompletedTask;
    private bool wasRead;

    internal PageChain(Transport transport, Operation operation, Pagination pagination, Continuation continuation, CancellationToken cancellationToken)
    {
        this.transport = transport;
        this.operation = operation;
        this.pagination = pagination;
        this.continuation = continuation;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        places = new SemaphoreSlim(transport.ReadAhead + 1);
    }

    /// <summary>Starts with a page.</summary>
    internal void Start(RequestTarget first) => running = RunAsync(first, stop.Token);

    /// <summary>Takes the next page.</summary>
    /// <param name="wanted">The request that it has to be the answer to.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The page; <see langword="null"/> where the chain has ended, or leads elsewhere.</returns>
    internal async Task<PageAhead<TBody>?> NextAsync(RequestTarget wanted, CancellationToken cancellationToken)
    {
        // The page taken before is used up only now.
        if (wasRead)
            places.Release();
        wasRead = true;
        return await pages.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false) && pages.Reader.TryRead(out var page) && page.Request.IsSameAs(wanted)
            ? page
            : null;
    }

    /// <summary>Gives up what is under way, and waits until nothing is.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(false);
        while (pages.Reader.TryRead(out var page))
            await ((Task)page.Answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        places.Dispose();
    }

    /// <summary>Never fails: what goes wrong with a page is for whoever gets to that page.</summary>
    private async Task RunAsync(RequestTarget first, CancellationToken cancellationToken)
    {
        var visited = new VisitedPages();
        for (var request = first; request is not null && visited.Add(request);)
        {
            await places.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            request = cancellationToken.IsCancellationRequested ? null : await RequestAsync(request, cancellationToken).ConfigureAwait(false);
        }

        pages.Writer.Complete();
    }

    /// <summary>Requests a page and finds the one that follows, as a rule before the page is decoded.</summary>
    private async Task<RequestTarget?> RequestAsync(RequestTarget request, CancellationToken cancellationToken)
    {
        var arrival = new TaskCompletionSource<Arrival>(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = transport.SendForAnswerAsync<TBody>(operation, request, body => arrival.SetResult(Arrival.Of(body, pagination)), cancellationToken);
        pages.Writer.TryWrite(new PageAhead<TBody>(request, answer));
        await Task.WhenAny(arrival.Task, answer).ConfigureAwait(false);
        if (!arrival.Task.IsCompletedSuccessfully)
            return null;

        var arrived = await arrival.Task.ConfigureAwait(false);
        if (arrived.IsKnown)
            return Follow(arrived.Next, arrived.Asked, arrived.Answered);

        // Where the bytes do not tell, the decoded page does.
        await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return answer.IsCompletedSuccessfully ? Follow((await answer.ConfigureAwait(false)).Value.Next, arrived.Asked, arrived.Answered) : null;
    }

    private RequestTarget? Follow(string? next, Uri asked, Uri answered)
    {
        try
        {
            return string.IsNullOrEmpty(next) ? null : continuation.Follow(next, asked, answered).Target;
        }
        catch (PagingException)
        {
            // Whoever gets to this page follows the same link, and reports it.
            return null;
        }
    }

    /// <summary>What the bytes of a page tell of the next one.</summary>
    private sealed record Arrival(bool IsKnown, string? Next, Uri Asked, Uri Answered)
    {
        internal static Arrival Of(ReceivedBody body, Pagination pagination)
        {
            var (isKnown, next) = NextPagePeek.Find(body.Body.Span, pagination);
            return new Arrival(isKnown, next, body.Asked, body.Answered);
        }
    }
}
