using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Verification.Runtime;

/// <summary>
/// Finds the link or token of the next page in the bytes of a page without decoding its rows: it precedes them, or is at the very end.
/// The result is a guess for reading ahead. It is compared with the decoded page before it has any effect.
/// </summary>
internal static class NextPagePeek
{
    /// <summary>The largest distance of the items from the start; vendors have a few hundred bytes before them.</summary>
    private const int LongestHead = 64 * 1024;

    /// <summary>The largest distance of the name from the end; vendors have a few hundred bytes there.</summary>
    private const int LongestTail = 4 * 1024;

    internal static (bool IsKnown, string? Value) Find(ReadOnlySpan<byte> body, Pagination pagination)
    {
        if (pagination.NextPath.Length == 0)
            return default;

        try
        {
            return Reach(body, pagination.RowsMember, pagination.NextPath, out var scanner) && Text(ref scanner, out var found)
                ? (true, found)
                : AtEnd(body, pagination.NextPath);
        }
        catch (JsonException)
        {
            // Decoding the page reports what is wrong with it.
            return default;
        }
    }

    /// <summary>The number of all rows, where it precedes them.</summary>
    internal static long? Total(ReadOnlySpan<byte> body, Pagination pagination)
    {
        if (pagination.TotalMember is not { } member)
            return null;

        try
        {
            return Reach(body, pagination.RowsMember, member.Split('.'), out var scanner) ? Whole(ref scanner) : null;
        }
        catch (JsonException)
        {
            // Decoding the page reports what is wrong with it.
            return null;
        }
    }

    /// <summary>Finds the value at the end of a path among the properties before the rows.</summary>
    private static bool Reach(ReadOnlySpan<byte> body, string rowsMember, ReadOnlySpan<string> path, out JsonScanner scanner)
    {
        var level = 0;
        scanner = new JsonScanner(ResponseDecoder.WithoutByteOrderMark(body[..Math.Min(body.Length, LongestHead)]));
        scanner.ReadValue();
        if (scanner.TokenType != JsonTokenType.StartObject)
            return false;

        while (scanner.NextProperty() && !(level == 0 && Is(scanner.Name, rowsMember)))
        {
            if (!Is(scanner.Name, path[level]))
                scanner.ReadRaw();
            else if (++level == path.Length)
                return true;
            else if (scanner.TokenType != JsonTokenType.StartObject)
                return false;
        }

        return false;
    }

    private static (bool IsKnown, string? Value) AtEnd(ReadOnlySpan<byte> body, string[] path)
    {
        var tail = body[Math.Max(0, body.Length - LongestTail)..];
        var name = Encoding.UTF8.GetBytes($"\"{path[^1]}\"");
        var place = tail.LastIndexOf(name);
        if (place < 0)
            return default;

        var scanner = new JsonScanner(tail[(place + name.Length)..]);
        scanner.ReadColon();
        scanner.ReadValue();
        return Text(ref scanner, out var found) && scanner.ClosesObjects(path.Length) ? (true, found) : default;
    }

    private static bool Text(ref JsonScanner scanner, out string? text)
    {
        text = scanner.TokenType == JsonTokenType.String && JsonText.TryBytes(ref scanner, out var utf8) ? JsonText.Decode(utf8) : null;
        return text is not null || scanner.TokenType == JsonTokenType.Null;
    }

    private static long? Whole(ref JsonScanner scanner) =>
        scanner.TokenType == JsonTokenType.Number
        && Utf8Parser.TryParse(scanner.ValueSpan, out long number, out var read)
        && read == scanner.ValueSpan.Length
            ? number
            : null;

    private static bool Is(ReadOnlySpan<byte> name, string text) => Ascii.Equals(name, text);
}
