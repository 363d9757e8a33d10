namespace EndToEnd.Tests;

/// <summary>Reads lists to their ends.</summary>
internal static class Listing
{
    public static async Task<List<T>> ReadAllAsync<T>(IAsyncEnumerable<T> rows)
    {
        var result = new List<T>();
        await foreach (var row in rows.WithCancellation(TestContext.Current.CancellationToken))
            result.Add(row);
        return result;
    }

    /// <summary>Reads a list in two parts: some pages, and the rest from the text of their last checkpoint.</summary>
    public static async Task<List<T>> ReadInTwoPartsAsync<T>(PagedSequence<T> rows, int pages, int pageSize)
    {
        var result = new List<T>();
        string? checkpoint = null;
        await foreach (var page in rows.Pages(pageSize: pageSize))
        {
            result.AddRange(page.Items);
            checkpoint = page.Next.ToString();
            if (--pages == 0)
                break;
        }

        await foreach (var page in rows.Pages(Checkpoint.Parse(checkpoint!), pageSize))
            result.AddRange(page.Items);
        return result;
    }
}
