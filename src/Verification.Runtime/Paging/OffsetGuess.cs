using System.Globalization;

namespace Verification.Runtime;

/// <summary>
/// Guesses the link after a link where links count the rows before them (Didit), so that several pages can be requested at once. The
/// vendor's number of all rows only limits the guesses: where it is missing or too small, there are fewer of them.
/// </summary>
internal sealed class OffsetGuess(Pagination pagination)
{
    private long total;

    /// <summary>Records the number of all rows that a page states.</summary>
    internal void Learn(long? rows) => total = rows ?? total;

    /// <summary>Guesses the page after a page.</summary>
    /// <param name="request">The request for that page.</param>
    /// <returns><see langword="null"/> where no guess is possible.</returns>
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
