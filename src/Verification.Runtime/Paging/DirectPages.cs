namespace Verification.Runtime;

/// <summary>Requests each page only when it is needed.</summary>
internal sealed class DirectPages<TBody>(Transport transport, Operation operation) : IPageSource<TBody>
    where TBody : IJsonModel<TBody>
{
    public Task<Response<TBody>> GetAsync(RequestTarget request, CancellationToken cancellationToken) =>
        transport.SendForResponseAsync<TBody>(operation, request, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
