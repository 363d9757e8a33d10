using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>Makes the lists of generated clients, and lists of lists where a document cannot say how they belong together.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PagedLists
{
    /// <summary>Makes a list of what an operation returns.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TBody">The type of a page.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="pagination">How its pages follow one another.</param>
    /// <param name="target">The request for the first page.</param>
    /// <returns>The list; requests are sent as it is enumerated.</returns>
    public static PagedSequence<T> Of<T, TBody>(Transport transport, Operation operation, Pagination pagination, RequestTarget target)
        where TBody : IJsonModel<TBody>, IPageBody<T> =>
        new(CheckpointScope.Of(operation, target, pagination), new VendorPages<T, TBody>(transport, operation, pagination, target));

    /// <summary>Leaves out items that came before: where pages count items, one that is added at the head pushes others onto the next page.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="identity">The identity of an item; one without is never left out.</param>
    /// <returns>The list, with the same checkpoints.</returns>
    public static PagedSequence<T> Distinct<T>(PagedSequence<T> list, Func<T, string?> identity)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new(list.Scope, new DistinctPages<T>(list.Reader, identity));
    }

    /// <summary>Reads lists one after another as one.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="operation">The operation to which the checkpoints of the whole list belong.</param>
    /// <param name="pagination">How its pages follow one another.</param>
    /// <param name="target">The request that stands for the whole list, with its filters.</param>
    /// <param name="parts">The lists in their order, each with the name that checkpoints have for it.</param>
    /// <returns>The list; its checkpoints name the part that they are in.</returns>
    public static PagedSequence<T> Concatenate<T>(
        Operation operation, Pagination pagination, RequestTarget target, params IReadOnlyList<(string Name, PagedSequence<T> List)> parts) =>
        new(CheckpointScope.Of(operation, target, pagination), new ConcatenatedPages<T>([.. parts.Select(part => (part.Name, part.List.Reader))]));
}
