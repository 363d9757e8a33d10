using System.Globalization;
using System.Runtime.CompilerServices;

namespace Verification.Runtime;

/// <summary>Pages of rows in memory; the cursor is the number of rows before the page.</summary>
internal sealed class MemoryPages<T>(IAsyncEnumerable<T> items, int defaultPageSize) : IPageReader<T>
{
    public void CheckPageSize(int? pageSize) => Check.AtLeast(pageSize, 1, nameof(pageSize));

    public bool Accepts(string cursor) =>
        cursor.Length == 0 || int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    public async IAsyncEnumerable<CursorPage<T>> ReadAsync(
        string cursor,
        int? pageSize,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var position = cursor.Length == 0 ? 0 : int.Parse(cursor, NumberStyles.None, CultureInfo.InvariantCulture);
        var size = pageSize ?? defaultPageSize;
        var page = new List<T>();
        await foreach (var item in items.Skip(position).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (page.Count == size)
            {
                position += size;
                yield return new CursorPage<T>(page, position.ToString(CultureInfo.InvariantCulture));
                page = [];
            }

            page.Add(item);
        }

        yield return new CursorPage<T>(page, null);
    }
}
