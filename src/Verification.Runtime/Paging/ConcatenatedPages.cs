using System.Runtime.CompilerServices;

namespace Verification.Runtime;

/// <summary>Reads several lists one after another as one. The cursor holds the name of a list and its cursor, <c>name:cursor</c>.</summary>
internal sealed class ConcatenatedPages<T>(params IReadOnlyList<(string Name, IPageReader<T> Pages)> parts) : IPageReader<T>
{
    private const char Separator = ':';

    public void CheckPageSize(int? pageSize)
    {
        foreach (var (_, pages) in parts)
            pages.CheckPageSize(pageSize);
    }

    public bool Accepts(string cursor) => Locate(cursor) is { } place && parts[place.Index].Pages.Accepts(place.Inner);

    public async IAsyncEnumerable<CursorPage<T>> ReadAsync(
        string cursor,
        int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (index, inner) = Locate(cursor) ?? throw new ArgumentException("The cursor names none of the lists.", nameof(cursor));
        for (; index < parts.Count; index++, inner = "")
        {
            await foreach (var page in parts[index].Pages.ReadAsync(inner, pageSize, cancellationToken).ConfigureAwait(false))
                yield return new CursorPage<T>(page.Items, Outer(index, page.Next));
        }
    }

    private string? Outer(int index, string? inner)
    {
        if (inner is not null)
            return parts[index].Name + Separator + inner;
        return index + 1 < parts.Count ? parts[index + 1].Name + Separator : null;
    }

    private (int Index, string Inner)? Locate(string cursor)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            var prefix = parts[index].Name + Separator;
            if (cursor.StartsWith(prefix, StringComparison.Ordinal))
                return (index, cursor[prefix.Length..]);
        }

        return cursor.Length == 0 ? (0, "") : null;
    }
}
