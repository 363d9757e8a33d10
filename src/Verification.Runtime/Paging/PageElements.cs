using System.Text;
using System.Text.Json;

namespace Verification.Runtime;

/// <summary>
/// Counts the elements of a page's array as the vendor does: those that are null have a place in the list, but are no rows.
/// </summary>
internal static class PageElements
{
    /// <summary>
    /// The number of elements of a page that was decoded; <see langword="null"/> for a response that is no page of a counted list.
    /// </summary>
    internal static int? CountIn(Operation operation, ReadOnlySpan<byte> body)
    {
        if (operation.Pagination is not { Style: PageStyle.Offset or PageStyle.PageNumber } pagination)
            return null;
        var scanner = new JsonScanner(ResponseDecoder.WithoutByteOrderMark(body));
        scanner.ReadValue();
        if (pagination.RowsMember.Length > 0 && !Reach(ref scanner, Encoding.UTF8.GetBytes(pagination.RowsMember)))
            return null;
        if (scanner.TokenType != JsonTokenType.StartArray)
            return null;
        var count = 0;
        for (; scanner.NextElement(); count++)
            scanner.ReadRaw();
        return count;
    }

    private static bool Reach(ref JsonScanner scanner, ReadOnlySpan<byte> name)
    {
        if (scanner.TokenType != JsonTokenType.StartObject)
            return false;
        while (scanner.NextProperty())
        {
            if (scanner.Name.SequenceEqual(name))
                return true;
            scanner.ReadRaw();
        }

        return false;
    }
}
