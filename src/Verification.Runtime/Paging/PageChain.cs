using System.Threading.Channels;

namespace Verification.Runtime;

/// <summary>
/// Requests page after page, a few ahead of their reader, and decodes them in parallel; where links can be guessed, it sends several
/// requests at a time. It holds as many pages as it may read ahead, and the one that the reader waits for.
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
    private readonly Channel<PageAhead<TBody>> pages = Channel.CreateUnbounded<PageAhead<TBody>>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true }
    );
    private readonly Queue<(RequestTarget Request, Task<PageFollowing> Following)> guesses = new();
    private Task running = Task.CompletedTask;
    private bool wasRead;

    /// <summary>The number of all items that a page has stated; it limits the guesses, since it can be wrong.</summary>
    private long total;

    internal PageChain(
        Transport transport,
        Operation operation,
        Pagination pagination,
        Continuation continuation,
        CancellationToken cancellationToken
    )
    {
        this.transport = transport;
        this.operation = operation;
        this.pagination = pagination;
        this.continuation = continuation;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        places = new SemaphoreSlim(transport.ReadAhead + 1);
    }

    internal void Start(RequestTarget first) => running = RunAsync(first, stop.Token);

    /// <param name="wanted">The request that the page must belong to.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The page; <see langword="null"/> where the chain has ended, or leads to another page.</returns>
    internal async Task<PageAhead<TBody>?> NextAsync(RequestTarget wanted, CancellationToken cancellationToken)
    {
        // The reader has finished the previous page only now.
        if (wasRead)
            places.Release();
        wasRead = true;
        var isWanted =
            await pages.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false)
            && pages.Reader.TryPeek(out var next)
            && next.Request.IsSameAs(wanted);

        // A page that is not needed stays in the queue, where it is awaited, so that its failure is observed.
        return isWanted && pages.Reader.TryRead(out var page) ? page : null;
    }

    /// <summary>Cancels all requests, and waits until they have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(false);
        while (pages.Reader.TryRead(out var page))
            await ((Task)page.Response).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        places.Dispose();
    }

    /// <summary>Never fails: the reader that reaches a page gets its error.</summary>
    private async Task RunAsync(RequestTarget first, CancellationToken cancellationToken)
    {
        var visited = new VisitedPages();
        for (var request = first; request is not null && visited.Add(request); )
        {
            await places.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested || !await AreRightAsync().ConfigureAwait(false))
                break;
            request = await AfterAsync(request, FollowAsync(request, cancellationToken)).ConfigureAwait(false);
        }

        pages.Writer.Complete();
    }

    /// <summary>Compares the guesses with the pages that have arrived since.</summary>
    private async ValueTask<bool> AreRightAsync()
    {
        while (guesses.TryPeek(out var guess) && guess.Following.IsCompleted)
        {
            guesses.Dequeue();
            var following = await guess.Following.ConfigureAwait(false);
            total = following.Total ?? total;
            if (following.Request is not { } request || !request.IsSameAs(guess.Request))
                return false;
        }

        return true;
    }

    /// <summary>The next request: at once where it can be guessed, otherwise when the page has arrived.</summary>
    private async ValueTask<RequestTarget?> AfterAsync(RequestTarget request, Task<PageFollowing> following)
    {
        if (!following.IsCompleted && continuation.Guess(request, total) is { } guess)
        {
            guesses.Enqueue((guess, following));
            return guess;
        }

        var (next, stated) = await following.ConfigureAwait(false);
        total = stated ?? total;
        return next;
    }

    /// <summary>Requests a page and finds the next one, usually before the page is decoded.</summary>
    private async Task<PageFollowing> FollowAsync(RequestTarget request, CancellationToken cancellationToken)
    {
        // The continuation runs at once, on the same thread, so that the next request is sent before this page is decoded.
        var arrival = new TaskCompletionSource<PageArrival>();
        var response = transport.SendForResponseAsync<TBody>(operation, request, Arrived, cancellationToken);
        pages.Writer.TryWrite(new PageAhead<TBody>(request, response));
        await Task.WhenAny(arrival.Task, response).ConfigureAwait(false);
        if (!arrival.Task.IsCompletedSuccessfully)
            return PageFollowing.None;

        var arrived = await arrival.Task.ConfigureAwait(false);
        if (arrived.IsKnown)
            return new PageFollowing(Follow(request, arrived.Facts), arrived.Facts.Total);

        // If the bytes do not contain the next page, the decoded page does.
        await ((Task)response).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!response.IsCompletedSuccessfully)
            return PageFollowing.None;
        var facts = PageFacts.Of<T, TBody>(await response.ConfigureAwait(false), pagination);
        return new PageFollowing(Follow(request, facts), arrived.Facts.Total ?? facts.Total);

        void Arrived(ReceivedBody body)
        {
            arrival.SetResult(PageArrival.Of(body, pagination));
            GiveWay();
        }
    }

    /// <summary>
    /// Lets the threads run that the request has just woken: the thread that polls sockets, and the one that it wakes in turn. With few
    /// processors the system queues them behind this thread, even while another is idle, and they would wait until its page is decoded.
    /// </summary>
    private static void GiveWay()
    {
        Thread.Yield();
        Thread.Yield();
    }

    private RequestTarget? Follow(RequestTarget request, PageFacts page)
    {
        try
        {
            return continuation.Follow(request, page)?.Target;
        }
        catch (PagingException)
        {
            // The reader that reaches this page follows the same link, and reports it.
            return null;
        }
    }
}
