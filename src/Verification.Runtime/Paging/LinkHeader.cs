namespace Verification.Runtime;

/// <summary>Finds the link to the next page in a header <c>Link</c> (RFC 8288, section 3 and appendix B).</summary>
internal ref struct LinkHeader
{
    private const string Name = "Link";
    private const string Blanks = " \t";

    private ReadOnlySpan<char> rest;

    private LinkHeader(string header) => rest = header;

    /// <summary>The header of a response in one line, where it names the next page of the operation.</summary>
    internal static string? Of(Operation operation, HttpResponseMessage response) =>
        operation.Pagination?.Style is PageStyle.LinkHeader && response.Headers.NonValidated.TryGetValues(Name, out var values)
            ? string.Join(", ", values)
            : null;

    /// <summary>Finds the first link with the relation <c>next</c>.</summary>
    /// <param name="header">The value of the header.</param>
    /// <param name="target">Its address as it is written; <see langword="null"/> where there is none.</param>
    /// <returns>Whether the header could be read as far as that link, or to its end.</returns>
    internal static bool TryFindNext(string header, out string? target)
    {
        var links = new LinkHeader(header);
        target = null;
        while (links.SkipToLink())
        {
            if (!links.TryReadLink(out var address, out var isNext))
                return false;
            if (!isNext)
                continue;
            target = address.ToString();
            return true;
        }

        return links.rest.IsEmpty;
    }

    /// <summary>Elements of a list may be empty (RFC 9110, section 5.6.1).</summary>
    private bool SkipToLink()
    {
        rest = rest.TrimStart(Blanks + ",");
        return rest.StartsWith('<');
    }

    private bool TryReadLink(out ReadOnlySpan<char> address, out bool isNext)
    {
        isNext = false;
        address = default;
        var end = rest.IndexOf('>');
        if (end < 0)
            return false;

        address = rest[1..end].Trim(Blanks);
        rest = rest[(end + 1)..];
        var hasRelation = false;
        var isOfOther = false;
        while (SkipTo(';'))
        {
            if (!TryReadParameter(out var name, out var value))
                return false;
            // Only the first relation counts, and a link with an anchor is one of another page.
            if (name.Equals("rel", StringComparison.OrdinalIgnoreCase) && !hasRelation)
                (hasRelation, isNext) = (true, IsNext(value));
            isOfOther |= name.Equals("anchor", StringComparison.OrdinalIgnoreCase);
        }

        isNext &= !isOfOther;
        rest = rest.TrimStart(Blanks);
        return rest.IsEmpty || rest[0] == ',';
    }

    private bool TryReadParameter(out ReadOnlySpan<char> name, out string value)
    {
        var blanks = rest.TrimStart(Blanks);
        var end = blanks.IndexOfAny(" \t=;,");
        name = end < 0 ? blanks : blanks[..end];
        rest = end < 0 ? [] : blanks[end..];
        value = "";
        if (!SkipTo('='))
            return true;

        rest = rest.TrimStart(Blanks);
        if (rest.StartsWith('"'))
            return TryReadQuoted(out value);
        end = rest.IndexOfAny(";,");
        value = (end < 0 ? rest : rest[..end]).Trim(Blanks).ToString();
        rest = end < 0 ? [] : rest[end..];
        return value.AsSpan().IndexOfAny(" \t\"<>") < 0;
    }

    private bool TryReadQuoted(out string value)
    {
        var text = new System.Text.StringBuilder();
        for (var index = 1; index < rest.Length; index++)
        {
            if (rest[index] == '"')
            {
                rest = rest[(index + 1)..];
                value = text.ToString();
                return true;
            }

            if (rest[index] == '\\' && index + 1 < rest.Length)
                index++;
            text.Append(rest[index]);
        }

        value = "";
        return false;
    }

    private bool SkipTo(char mark)
    {
        var blanks = rest.TrimStart(Blanks);
        if (!blanks.StartsWith(mark))
            return false;
        rest = blanks[1..];
        return true;
    }

    private static bool IsNext(ReadOnlySpan<char> relations)
    {
        foreach (var range in relations.SplitAny(" \t"))
        {
            if (relations[range].Equals("next", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
