namespace Kiota.Tests;

/// <summary>Reads lists to their ends.</summary>
internal static class Reader
{
    public static async Task<List<T>> ReadAllAsync<T>(IAsyncEnumerable<T> rows)
    {
        var result = new List<T>();
        await foreach (var row in rows.WithCancellation(TestContext.Current.CancellationToken))
            result.Add(row);
        return result;
    }
}
