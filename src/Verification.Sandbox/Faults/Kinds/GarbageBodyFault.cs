using System.Buffers;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>Status 200 with an invalid body. For every vendor; for Veriff it is signed, so that only the body is wrong.</summary>
/// <param name="Body">The form of the body.</param>
/// <param name="Bytes">The size of a <see cref="GarbageBody.Huge"/> one, 100 bytes to 512 MiB; 80 MiB by default.</param>
/// <exception cref="ArgumentOutOfRangeException">The form is not a member of the enumeration, or the size is out of range.</exception>
public sealed record GarbageBodyFault(GarbageBody Body, int Bytes = 80 * 1024 * 1024) : SandboxFault(FaultKind.GarbageBody)
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>The form of the body.</summary>
    public GarbageBody Body { get; } =
        Enum.IsDefined(Body) ? Body : throw new ArgumentOutOfRangeException(nameof(Body), Body, "Body must be a member of GarbageBody.");

    /// <summary>The size of a huge body.</summary>
    public int Bytes { get; } = FaultCheck.InRange(Bytes, 100, 512 * 1024 * 1024);

    internal override bool TryRespond(Exchange exchange)
    {
        switch (Body)
        {
            case GarbageBody.Html:
                exchange.Delivery.ContentType = "text/html; charset=utf-8";
                exchange.Body.Write("<!DOCTYPE html><html><body><h1>Scheduled maintenance</h1></body></html>"u8);
                return true;
            case GarbageBody.Empty:
                return true;
            case GarbageBody.Huge:
                WriteHuge(exchange.Body);
                return true;
            default:
                return false;
        }
    }

    internal override void AlterBody(Exchange exchange)
    {
        if (Body != GarbageBody.TruncatedJson)
            return;
        exchange.Body.Truncate(exchange.Body.Length / 2);
        exchange.Rows = 0;
    }

    private void WriteHuge(PooledBuffer body)
    {
        body.Write("{\"padding\":\""u8);
        var rest = Bytes - body.Length - 2;
        while (rest > 0)
        {
            var chunk = body.GetSpan(Math.Min(rest, ChunkBytes));
            chunk = chunk[..Math.Min(rest, chunk.Length)];
            chunk.Fill((byte)'x');
            body.Advance(chunk.Length);
            rest -= chunk.Length;
        }

        body.Write("\"}"u8);
    }
}
