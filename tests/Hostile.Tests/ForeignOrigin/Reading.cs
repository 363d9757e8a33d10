namespace Hostile.Tests.ForeignOrigin;

/// <summary>The result of reading a list: its rows, and the exception that ended it.</summary>
internal sealed record Reading(int Rows, Exception? End)
{
    public static async Task<Reading> OfAsync(IAsyncEnumerable<object> list, CancellationToken cancellationToken)
    {
        var rows = 0;
        try
        {
            await foreach (var row in list.WithCancellation(cancellationToken))
                rows++;
            return new Reading(rows, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Reading(rows, exception);
        }
    }
}
