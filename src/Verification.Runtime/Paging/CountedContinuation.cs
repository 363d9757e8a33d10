using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Verification.Runtime;

/// <summary>
/// The next page is requested by the number of items before it, or by its own number. An offset grows by the items that arrived, whatever
/// size was requested, and the number of a page by one: a vendor that returns fewer items than requested loses none.
/// </summary>
internal sealed class CountedContinuation(Operation operation, RequestTarget start, Pagination pagination) : Continuation(operation, start)
{
    private const char Separator = ':';

    /// <summary>A page number is followed by the size of the pages and by the items before it; both may be empty.</summary>
    private const int Fields = 3;

    private bool CountsPages => pagination.Style is PageStyle.PageNumber;

    private string Parameter => (CountsPages ? pagination.PageParameter : pagination.OffsetParameter)!;

    internal override bool KeepsPageSize => CountsPages;

    /// <summary>A hash of a page of such a list; <see langword="null"/> for any other response.</summary>
    internal static UInt128? DigestOf(Operation operation, ReadOnlySpan<byte> body)
    {
        if (operation.Pagination is not { Style: PageStyle.Offset or PageStyle.PageNumber })
            return null;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    /// <summary>Refuses a query that starts at something that is no number.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    internal static void Check(RequestTarget start, Pagination pagination)
    {
        var name = pagination.Style switch
        {
            PageStyle.Offset => pagination.OffsetParameter,
            PageStyle.PageNumber => pagination.PageParameter,
            _ => null,
        };
        if (name is null || !start.Has(name) || start.Number(name) is not null)
            return;
        throw new ArgumentException(
            $"The query parameter {name} says where the list starts: it must be a whole number of at most {RequestTarget.LongestNumber} "
                + "digits.",
            nameof(start)
        );
    }

    internal override RequestTarget? Resume(string cursor)
    {
        var fields = cursor.Split(Separator, Fields + 1);
        if (fields.Length != (CountsPages ? Fields : 1) || Parse(fields[0]) is not { } place || place <= PlaceOf(Start))
            return null;
        if (!CountsPages)
            return Start.With(Parameter, place, itemsBefore: null);

        if (!IsEmptyOrNumber(fields[1]) || !IsEmptyOrNumber(fields[2]))
            return null;
        var sized =
            pagination.PageSizeParameter is { } parameter && Parse(fields[1]) is > 0 and { } size
                ? Start.With(parameter, size.ToString(CultureInfo.InvariantCulture))
                : Start;
        return sized.With(Parameter, place, Parse(fields[2]));
    }

    internal override NextPage? Follow(RequestTarget request, PageFacts page)
    {
        if (IsLast(request, page))
            return null;
        // A page without items that is not the last leaves the offset where it was, unless its size is known.
        var items = page.Items > 0 ? page.Items : SizeOf(request) ?? 0;
        var target = After(request, page.Items, items);
        return new NextPage(target, Cursor(target));
    }

    internal override RequestTarget? Guess(RequestTarget request, long total)
    {
        if (SizeOf(request) is not { } size || ItemsBefore(request) is not { } before || before + size >= total)
            return null;
        return After(request, size, size);
    }

    private RequestTarget After(RequestTarget request, long items, long step) =>
        CountsPages
            ? request.With(Parameter, PlaceOf(request) + 1, ItemsBefore(request) + items)
            : request.With(Parameter, PlaceOf(request) + step, itemsBefore: null);

    private bool IsLast(RequestTarget request, PageFacts page)
    {
        if (page.HasMore is { } more)
            return !more;
        if (page.Items == 0)
            return true;
        if (pagination.IsShortPageLast && page.Items < SizeOf(request))
            return true;
        // Items beyond the stated number show that it is wrong.
        return page.Total is { } total && ItemsBefore(request) + page.Items == total;
    }

    private long PlaceOf(RequestTarget request) => request.Number(Parameter) ?? (CountsPages ? pagination.FirstPage : 0);

    private long? ItemsBefore(RequestTarget request)
    {
        if (!CountsPages)
            return PlaceOf(request);
        return request.ItemsBefore ?? (PlaceOf(request) == pagination.FirstPage ? 0 : null);
    }

    /// <summary>How many items a page has at most, as far as the document and the request say.</summary>
    private long? SizeOf(RequestTarget request)
    {
        var requested = pagination.PageSizeParameter is { } parameter ? request.Number(parameter) : null;
        var size = requested is > 0 ? requested : pagination.DefaultPageSize;
        return size > pagination.MaximumPageSize ? pagination.MaximumPageSize : size;
    }

    private string Cursor(RequestTarget target)
    {
        var place = Text(PlaceOf(target));
        if (!CountsPages)
            return place;
        var size = pagination.PageSizeParameter is { } parameter ? target.Number(parameter) : null;
        return string.Join(Separator, place, Text(size), Text(target.ItemsBefore));
    }

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool IsEmptyOrNumber(string text) => text.Length == 0 || Parse(text) is not null;

    private static long? Parse(string text) =>
        text.Length <= RequestTarget.LongestNumber && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
