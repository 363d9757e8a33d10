namespace Verification.Runtime;

/// <summary>Pages that are requested when they are wanted.</summary>
internal sealed class DirectPages<TBody>(Transport transport, Operation operation) : IPageSource<TBody>
    where TBody : IJsonModel<TBody>
{
    public Task<Answer<TBody>> GetAsync(RequestTarget request, CancellationToken cancellationToken) =>
        transport.SendForAnswerAsync<TBody>(operation, request, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
