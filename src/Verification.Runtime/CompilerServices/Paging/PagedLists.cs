using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>Makes the lists of generated clients, and lists of several lists where a document cannot describe how they combine.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PagedLists
{
    /// <summary>Makes a list of the items that an operation returns.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TBody">The type of a page.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="pagination">How its pages follow one another.</param>
    /// <param name="target">The request for the first page.</param>
    /// <returns>The list; requests are sent as it is enumerated.</returns>
    /// <exception cref="ArgumentException">The options of the call are refused.</exception>
    public static PagedSequence<T> Of<T, TBody>(Transport transport, Operation operation, Pagination pagination, RequestTarget target)
        where TBody : IJsonModel<TBody>, IPageBody<T>
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(target);
        transport.CheckOptions(operation, target);
        return Of<T, TBody>(operation, pagination, target, transport.CredentialParameters, Source);

        IPageSource<TBody> Source(Continuation continuation) =>
            transport.ReadAhead == 0 || pagination.Style == PageStyle.Single
                ? new DirectPages<TBody>(transport, operation)
                : new PagesAhead<T, TBody>(transport, operation, pagination, continuation);
    }

    /// <summary>Makes a list of the items that an operation returns to another client, under the same checks of links and tokens.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="pagination">How its pages follow one another.</param>
    /// <param name="target">The request for the first page.</param>
    /// <param name="baseAddress">The address that all requests are below.</param>
    /// <param name="read">Requests and reads the page at an address.</param>
    /// <returns>The list; requests are sent as it is enumerated, each when one of its items is needed.</returns>
    public static PagedSequence<T> Of<T>(
        Operation operation,
        Pagination pagination,
        RequestTarget target,
        Uri baseAddress,
        Func<Uri, CancellationToken, Task<IPageBody<T>>> read
    )
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        ArgumentNullException.ThrowIfNull(read);
        return Of<T, IPageBody<T>>(operation, pagination, target, credentials: [], _ => new ForeignPages<T>(baseAddress, read));
    }

    /// <summary>Leaves out repeated items: with offsets, an item that is added at the head moves others to the next page.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="identity">The identity of an item; an item without one is never left out.</param>
    /// <returns>The list, with the same checkpoints.</returns>
    public static PagedSequence<T> Distinct<T>(PagedSequence<T> list, Func<T, string?> identity)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new(list.Scope, new DistinctPages<T>(list.Reader, list.Scope, identity));
    }

    /// <summary>Reads several lists one after another as one.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="operation">The operation to which the checkpoints of the whole list belong.</param>
    /// <param name="pagination">How its pages follow one another.</param>
    /// <param name="target">The request that represents the whole list, with its filters.</param>
    /// <param name="parts">The lists in order, each with its name in checkpoints.</param>
    /// <returns>The list. Its checkpoints name the part that they belong to.</returns>
    public static PagedSequence<T> Concatenate<T>(
        Operation operation,
        Pagination pagination,
        RequestTarget target,
        params IReadOnlyList<(string Name, PagedSequence<T> List)> parts
    ) =>
        new(
            CheckpointScope.Of(operation, target, pagination),
            new ConcatenatedPages<T>([.. parts.Select(part => (part.Name, part.List.Reader))])
        );

    private static PagedSequence<T> Of<T, TBody>(
        Operation operation,
        Pagination pagination,
        RequestTarget target,
        IReadOnlyList<string> credentials,
        Func<Continuation, IPageSource<TBody>> source
    )
        where TBody : IPageBody<T>
    {
        CountedContinuation.Check(target, pagination);
        return new(
            CheckpointScope.Of(operation, target, pagination),
            new VendorPages<T, TBody>(operation, pagination, target, credentials, source)
        );
    }
}
