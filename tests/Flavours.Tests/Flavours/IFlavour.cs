namespace Flavours.Tests.Flavours;

/// <summary>One vendor through one way to make a client: the few operations that all behaviours are shown with.</summary>
internal interface IFlavour : IDisposable
{
    /// <summary>Reads the first page of the vendor's list.</summary>
    Task<IReadOnlyList<Row>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Reads all pages; only for a flavour that knows paging.</summary>
    IAsyncEnumerable<Row> ListAllAsync(CancellationToken cancellationToken);

    /// <summary>Reads the first page with a header of the caller; only for a flavour that takes them.</summary>
    Task ListAsync(string header, string value, CancellationToken cancellationToken);

    /// <summary>The HTTP client that the flavour is made over; null where it makes its own.</summary>
    HttpClient? Http { get; }
}
