namespace Verification.Runtime;

/// <summary>
/// Pages that another client requests. It does not say where a response came from, so a relative link is resolved against the address
/// that was requested.
/// </summary>
internal sealed class ForeignPages<T>(Uri baseAddress, Func<Uri, CancellationToken, Task<IPageBody<T>>> read) : IPageSource<IPageBody<T>>
{
    public async Task<Response<IPageBody<T>>> GetAsync(RequestTarget request, CancellationToken cancellationToken)
    {
        var address = request.Resolve(baseAddress);
        var page = await read(address, cancellationToken).ConfigureAwait(false);
        return new Response<IPageBody<T>>(page, address, address) { Links = page.Next };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
