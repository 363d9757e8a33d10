using System.Globalization;

namespace Verification.Runtime;

/// <summary>
/// Guesses the link after a link where links count the rows before them (Didit), so that pages can be requested side by side. The vendor's
/// number of all rows only keeps guesses from going beyond the end: where it is missing or too small, there are fewer guesses.
/// </summary>
internal sealed class OffsetGuess(Pagination pagination)
{
    private long total;

    /// <summary>Takes note of the number of all rows that a page gave.</summary>
    internal void Learn(long? rows) => total = rows ?? total;

    /// <summary>The page after a page.</summary>
    /// <param name="request">The request for that page.</param>
    /// <returns><see langword="null"/> where there is nothing to go by.</returns>
    internal RequestTarget? After(RequestTarget request)
    {
        if (pagination is not { OffsetParameter: { } offset, PageSizeParameter: { } pageSize })
            return null;
        if (request.Number(offset) is not { } rowsBefore || request.Number(pageSize) is not { } rows || rows == 0)
            return null;

        var next = (long)rowsBefore + rows;
        return next < total ? request.AtAddressWith(offset, next.ToString(CultureInfo.InvariantCulture)) : null;
    }
}
