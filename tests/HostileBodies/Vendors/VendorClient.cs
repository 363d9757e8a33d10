using System.Text.Json;
using Verification.Generated.Twilio;
using Verification.Generated.Veriff;
using Verification.Runtime.CompilerServices;

namespace HostileBodies.Vendors;

/// <summary>One client and the ways to read with it.</summary>
/// <param name="client">The client.</param>
internal sealed class VendorClient(IDisposable client) : IDisposable
{
    private readonly List<Func<CallClock, Action<object>, CancellationToken, Task>> operations = [];

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
        operations.Add(
            async (clock, use, cancellationToken) => use(await clock.TimeAsync(() => new ValueTask<object>(request(cancellationToken))))
        );
        return this;
    }

    /// <summary>Reads.</summary>
    /// <param name="operation">Which way, from 0.</param>
    /// <param name="isUsed">Whether each value is written and parsed in full, which needs memory of its own, or only looked at.</param>
    /// <param name="clock">Measures the calls.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public async Task ReadAsync(int operation, bool isUsed, CallClock clock, CancellationToken cancellationToken)
    {
        // A writer keeps the memory for the longest value that it wrote; the next body is not to pay for it.
        await using var writer = new Utf8JsonWriter(Stream.Null);
        await operations[operation](clock, isUsed ? value => Use(value, writer) : Touch, cancellationToken);
    }

    public void Dispose() => client.Dispose();

    private static async Task ReadPagesAsync<T>(
        PagedSequence<T> list,
        CallClock clock,
        Action<object> use,
        CancellationToken cancellationToken
    )
        where T : notnull
    {
        await using var pages = list.Pages().GetAsyncEnumerator(cancellationToken);
        while (await clock.TimeAsync(pages.MoveNextAsync))
        {
            foreach (var row in pages.Current.Items)
                use(row);
            _ = pages.Current.Next.ToString();
        }
    }

    /// <summary>Looks at what is decoded only when it is asked for.</summary>
    private static void Touch(object value) =>
        _ = value switch
        {
            AttemptList list => list.AdditionalProperties.Count,
            AttemptPage page => page.AdditionalProperties.Count + (page.Meta?.AdditionalProperties.Count ?? 0),
            Verification.Generated.Veriff.Attempt attempt => attempt.AdditionalProperties.Count
                + attempt.UserDefinedData.Sum(status => status.AdditionalProperties.Count),
            Verification.Generated.Twilio.Attempt attempt => attempt.AdditionalProperties.Count
                + (attempt.ChannelData?.View?.AdditionalProperties.Count ?? 0),
            Verification.Generated.Didit.Session session => session.AdditionalProperties.Count,
            Verification.Generated.Deepidv.Session session => session.AdditionalProperties.Count
                + (session.Location?.View?.AdditionalProperties.Count ?? 0),
            _ => 0,
        };

    /// <summary>Uses a value as its reader might: what is decoded only when it is used must be sound as well.</summary>
    private static void Use(object value, Utf8JsonWriter writer)
    {
        switch (value)
        {
            case AttemptList list:
                Write(list, writer);
                break;
            case AttemptPage page:
                Write(page, writer);
                break;
            case Verification.Generated.Didit.SessionPage page:
                Write(page, writer);
                break;
            case Verification.Generated.Deepidv.SessionPage page:
                Write(page, writer);
                break;
            default:
                RowInspector.Use(value, writer);
                break;
        }
    }

    private static void Write<T>(T page, Utf8JsonWriter writer)
        where T : IJsonModel<T>
    {
        writer.Reset(Stream.Null);
        page.Write(writer);
        writer.Flush();
    }
}
