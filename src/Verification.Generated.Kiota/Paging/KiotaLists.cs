using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Paging;

/// <summary>Makes lists over pages that are read with Kiota, with the checks of the typed clients.</summary>
/// <param name="adapter">Sends the requests.</param>
/// <param name="operations">The operations of the API.</param>
internal sealed class KiotaLists(IRequestAdapter adapter, IReadOnlyList<Operation> operations)
{
    /// <summary>Makes a list.</summary>
    /// <param name="first">The request for the first page.</param>
    /// <param name="at">Makes the request for the page at an address.</param>
    /// <param name="factory">Makes a page.</param>
    /// <param name="read">Reads what a page holds.</param>
    /// <returns>The list; requests are sent as it is enumerated.</returns>
    internal PagedSequence<T> Of<TPage, T>(
        RequestInformation first,
        Func<string, RequestInformation> at,
        ParsableFactory<TPage> factory,
        Func<TPage, KiotaPage<T>> read
    )
        where TPage : IParsable
    {
        var (operation, pagination, target, baseAddress) = Find(first);
        return PagedLists.Of<T>(operation, pagination, target, baseAddress, ReadAsync);

        async Task<IPageBody<T>> ReadAsync(Uri address, CancellationToken cancellationToken)
        {
            var page = await adapter
                .SendAsync(at(address.AbsoluteUri), factory, errorMapping: null, cancellationToken)
                .ConfigureAwait(false);
            return page is null
                ? throw new ResponseFormatException(operation.Vendor, operation.Id, "the request adapter returned no page.")
                : read(page);
        }
    }

    /// <summary>Reads several lists one after another as one.</summary>
    /// <param name="first">The request that represents the whole list.</param>
    /// <param name="parts">The lists in order, each with its name in checkpoints.</param>
    internal PagedSequence<T> Concatenate<T>(RequestInformation first, params IReadOnlyList<(string Name, PagedSequence<T> List)> parts)
    {
        var (operation, pagination, target, _) = Find(first);
        return PagedLists.Concatenate(operation, pagination, target, parts);
    }

    private (Operation Operation, Pagination Pagination, RequestTarget Target, Uri BaseAddress) Find(RequestInformation request)
    {
        if (
            !Uri.TryCreate(adapter.BaseUrl, UriKind.Absolute, out var baseAddress)
            || (baseAddress.Scheme != Uri.UriSchemeHttps && baseAddress.Scheme != Uri.UriSchemeHttp)
        )
        {
            throw new ArgumentException("The BaseUrl of the request adapter is no address of http or https.", nameof(request));
        }

        var (operation, target) = new OperationTable(baseAddress, operations).Find(HttpMethod.Get, request.URI);
        return (operation, operation.Pagination!, target, baseAddress);
    }
}
