using Microsoft.AspNetCore.Http;

namespace Verification.Sandbox.Hosting;

/// <summary>How a finished response is sent: at once and whole, unless a fault changes it.</summary>
internal sealed class Delivery
{
    /// <summary>The wait before the first byte.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Null for no header; an empty body never has one.</summary>
    public string? ContentType { get; set; } = "application/json";

    /// <summary>The connection is reset instead of a response.</summary>
    public bool IsDropped { get; set; }

    /// <summary>The number of bytes after which the connection closes; null for a whole body.</summary>
    public int? CutAfter { get; set; }

    /// <summary>The size of the portions in which the body is sent; null for at once.</summary>
    public int? PortionBytes { get; set; }

    /// <summary>The wait between two portions.</summary>
    public TimeSpan PortionInterval { get; set; }

    public async Task SendAsync(Exchange exchange, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        if (Delay > TimeSpan.Zero)
            await Task.Delay(Delay, timeProvider, cancellationToken).ConfigureAwait(false);
        if (IsDropped)
            exchange.Http.Abort();
        else
            await SendResponseAsync(exchange, timeProvider, cancellationToken).ConfigureAwait(false);
    }

    private async Task SendResponseAsync(Exchange exchange, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var response = exchange.Http.Response;
        response.StatusCode = exchange.Status;
        // RFC 9110, 8.6: neither of the two has a length.
        if (exchange.Status is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified))
            response.ContentLength = exchange.Body.Length;
        if (exchange.Body.Length == 0)
            return;
        response.ContentType = ContentType;
        // Fewer bytes than the length promises make Kestrel send what there is and close the connection.
        var body = exchange.Body.Written[..(CutAfter ?? exchange.Body.Length)];
        if (PortionBytes is { } portion)
            await SendPortionsAsync(response.Body, body, portion, timeProvider, cancellationToken).ConfigureAwait(false);
        else
            await SendPortionAsync(response.Body, body, cancellationToken).ConfigureAwait(false);
    }

    private async Task SendPortionsAsync(
        Stream target,
        ReadOnlyMemory<byte> body,
        int portion,
        TimeProvider timeProvider,
        CancellationToken cancellationToken
    )
    {
        for (var sent = 0; sent < body.Length; sent += portion)
        {
            if (sent > 0)
                await Task.Delay(PortionInterval, timeProvider, cancellationToken).ConfigureAwait(false);
            await SendPortionAsync(target, body[sent..Math.Min(sent + portion, body.Length)], cancellationToken).ConfigureAwait(false);
        }
    }

    // The flush sends the headers even where no byte of the body follows.
    private static async Task SendPortionAsync(Stream target, ReadOnlyMemory<byte> portion, CancellationToken cancellationToken)
    {
        await target.WriteAsync(portion, cancellationToken).ConfigureAwait(false);
        await target.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
