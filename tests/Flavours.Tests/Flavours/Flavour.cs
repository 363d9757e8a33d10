namespace Flavours.Tests.Flavours;

/// <summary>A flavour made of its operations.</summary>
/// <param name="list">Reads the first page.</param>
/// <param name="owned">What is disposed with it.</param>
internal sealed class Flavour(Func<CancellationToken, Task<IReadOnlyList<Row>>> list, params IReadOnlyList<IDisposable> owned) : IFlavour
{
    public HttpClient? Http { get; init; }

    /// <summary>Reads all pages.</summary>
    public Func<CancellationToken, IAsyncEnumerable<Row>>? All { get; init; }

    /// <summary>Reads the first page with a header; by default, the HTTP client has it.</summary>
    public Func<string, string, CancellationToken, Task>? WithHeader { get; init; }

    public Task<IReadOnlyList<Row>> ListAsync(CancellationToken cancellationToken) => list(cancellationToken);

    public IAsyncEnumerable<Row> ListAllAsync(CancellationToken cancellationToken) =>
        All?.Invoke(cancellationToken) ?? throw new NotSupportedException("The flavour knows no paging.");

    public Task ListAsync(string header, string value, CancellationToken cancellationToken)
    {
        if (WithHeader is not null)
            return WithHeader(header, value, cancellationToken);
        if (Http is null)
            throw new NotSupportedException("The flavour takes no headers.");
        Http.DefaultRequestHeaders.Add(header, value);
        return list(cancellationToken);
    }

    public void Dispose()
    {
        foreach (var disposable in owned)
            disposable.Dispose();
    }
}
