using System.Threading.Channels;

namespace Verification.Runtime;

/// <summary>
/// Requests page after page, a few ahead of their reader, and lets them decode side by side; where links can be guessed, several are under
/// way at a time. It holds as many pages as it may be ahead, and the one that is being waited for.
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
    private readonly Queue<(RequestTarget Request, Task<PageFollowing> Following)> guesses = new();
    private readonly OffsetGuess offsets;
    private Task running = Task.CompletedTask;
    private bool wasRead;

    internal PageChain(Transport transport, Operation operation, Pagination pagination, Continuation continuation, CancellationToken cancellationToken)
    {
        this.transport = transport;
        this.operation = operation;
        this.pagination = pagination;
        this.continuation = continuation;
        offsets = new OffsetGuess(pagination);
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
        var isWanted = await pages.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false)
            && pages.Reader.TryPeek(out var next) && next.Request.IsSameAs(wanted);

        // A page that nobody wants stays in the queue: there its end is awaited, so that its failure is observed.
        return isWanted && pages.Reader.TryRead(out var page) ? page : null;
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
            if (cancellationToken.IsCancellationRequested || !await AreRightAsync().ConfigureAwait(false))
                break;
            request = await AfterAsync(request, FollowAsync(request, cancellationToken)).ConfigureAwait(false);
        }

        pages.Writer.Complete();
    }

    /// <summary>Compares the guesses with the pages that have come since.</summary>
    private async ValueTask<bool> AreRightAsync()
    {
        while (guesses.TryPeek(out var guess) && guess.Following.IsCompleted)
        {
            guesses.Dequeue();
            var following = await guess.Following.ConfigureAwait(false);
            offsets.Learn(following.Total);
            if (following.Request is not { } request || !request.IsSameAs(guess.Request))
                return false;
        }

        return true;
    }

    /// <summary>The next request: at once where it can be guessed, else when the page has come.</summary>
    private async ValueTask<RequestTarget?> AfterAsync(RequestTarget request, Task<PageFollowing> following)
    {
        if (!following.IsCompleted && offsets.After(request) is { } guess)
        {
            guesses.Enqueue((guess, following));
            return guess;
        }

        var (next, total) = await following.ConfigureAwait(false);
        offsets.Learn(total);
        return next;
    }

    /// <summary>Requests a page and finds the one that follows, as a rule before the page is decoded.</summary>
    private async Task<PageFollowing> FollowAsync(RequestTarget request, CancellationToken cancellationToken)
    {
        // What awaits it goes on at once, on the same thread: the next request is to be under way before this page is decoded.
        var arrival = new TaskCompletionSource<PageArrival>();
        var answer = transport.SendForAnswerAsync<TBody>(operation, request, Arrived, cancellationToken);
        pages.Writer.TryWrite(new PageAhead<TBody>(request, answer));
        await Task.WhenAny(arrival.Task, answer).ConfigureAwait(false);
        if (!arrival.Task.IsCompletedSuccessfully)
            return PageFollowing.None;

        var arrived = await arrival.Task.ConfigureAwait(false);
        if (arrived.IsKnown)
            return new PageFollowing(Follow(arrived.Next, arrived), arrived.Total);

        // Where the bytes do not tell, the decoded page does.
        await ((Task)answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return answer.IsCompletedSuccessfully ? new PageFollowing(Follow((await answer.ConfigureAwait(false)).Value.Next, arrived), arrived.Total) : PageFollowing.None;

        void Arrived(ReceivedBody body)
        {
            arrival.SetResult(PageArrival.Of(body, pagination));
            GiveWay();
        }
    }

    /// <summary>
    /// Lets those run whom the request has just woken: the thread that watches sockets, and the one that it wakes in turn. With few
    /// processors the system queues them behind this thread, even beside an idle one, and there they would wait until its page is decoded.
    /// </summary>
    private static void GiveWay()
    {
        Thread.Yield();
        Thread.Yield();
    }

    private RequestTarget? Follow(string? next, PageArrival arrived)
    {
        try
        {
            return string.IsNullOrEmpty(next) ? null : continuation.Follow(next, arrived.Asked, arrived.Answered).Target;
        }
        catch (PagingException)
        {
            // Whoever gets to this page follows the same link, and reports it.
            return null;
        }
    }
}
