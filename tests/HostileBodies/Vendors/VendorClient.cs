using System.Text.Json;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;

namespace HostileBodies.Vendors;

/// <summary>One client and the ways to read with it.</summary>
/// <param name="client">The client.</param>
internal sealed class VendorClient(IDisposable client) : IDisposable
{
    private readonly List<Func<CallClock, Action<object>, CancellationToken, Task>> operations = [];
    private readonly Utf8JsonWriter writer = new(Stream.Null);

    /// <summary>How many ways to read there are.</summary>
    public int Operations => operations.Count;

    public VendorClient WithList<T>(Func<PagedSequence<T>> list)
        where T : notnull
    {
        operations.Add((clock, use, cancellationToken) => ReadPagesAsync(list(), clock, use, cancellationToken));
        return this;
    }

    public VendorClient With(Func<CancellationToken, Task<object>> request)
    {
        operations.Add(async (clock, use, cancellationToken) => use(await clock.TimeAsync(() => new ValueTask<object>(request(cancellationToken)))));
        return this;
    }

    /// <summary>Reads.</summary>
    /// <param name="operation">Which way, from 0.</param>
    /// <param name="isUsed">Whether each value is used in full, or only taken.</param>
    /// <param name="clock">Measures the calls.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public Task ReadAsync(int operation, bool isUsed, CallClock clock, CancellationToken cancellationToken) =>
        operations[operation](clock, isUsed ? Use : static _ => { }, cancellationToken);

    public void Dispose()
    {
        writer.Dispose();
        client.Dispose();
    }

    private static async Task ReadPagesAsync<T>(PagedSequence<T> list, CallClock clock, Action<object> use, CancellationToken cancellationToken)
        where T : notnull
    {
        await using IAsyncEnumerator<Page<T>> pages = list.Pages().GetAsyncEnumerator(cancellationToken);
        while (await clock.TimeAsync(pages.MoveNextAsync))
        {
            foreach (T row in pages.Current.Items)
                use(row);
            _ = pages.Current.Next.ToString();
        }
    }

    /// <summary>Uses a value as its reader might: what is decoded only when it is used must be sound as well.</summary>
    private void Use(object value)
    {
        switch (value)
        {
            case AttemptList list: Write(list); break;
            case AttemptPage page: Write(page); break;
            case Verification.Generated.Didit.SessionPage page: Write(page); break;
            case Verification.Generated.Deepidv.SessionPage page: Write(page); break;
            default: RowInspector.Use(value, writer); break;
        }
    }

    private void Write<T>(T page)
        where T : IJsonModel<T>
    {
        writer.Reset(Stream.Null);
        page.Write(writer);
        writer.Flush();
    }
}
