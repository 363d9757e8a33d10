using System.Text;

namespace Samples.Tests.NightlyExport;

/// <summary>A writer whose first caller stays a while, so that another one that does not wait for its turn is met inside.</summary>
internal sealed class MeetingWriter : TextWriter
{
    private static readonly TimeSpan Stay = TimeSpan.FromSeconds(1);

    private readonly ManualResetEventSlim met = new();
    private int inside;
    private int lines;

    public override Encoding Encoding => Encoding.UTF8;

    public bool HaveMet => met.IsSet;

    public int Lines => lines;

    public override void WriteLine(string? value)
    {
        if (Interlocked.Increment(ref inside) > 1)
            met.Set();
        if (Interlocked.Increment(ref lines) == 1)
            met.Wait(Stay);
        Interlocked.Decrement(ref inside);
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        met.Dispose();
        base.Dispose(disposing);
    }
}
