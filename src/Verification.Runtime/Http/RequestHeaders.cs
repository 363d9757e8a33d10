using System.Buffers;
using System.Net.Http.Headers;

namespace Verification.Runtime;

/// <summary>The headers that callers set: by header parameters of the document, and by the options of a call.</summary>
internal static class RequestHeaders
{
    /// <summary>What belongs to one connection, to the framing of the body or to the pipeline, which sets its own.</summary>
    internal static readonly string[] OfPipeline =
    [
        "Accept-Encoding",
        "Connection",
        "Content-Length",
        "Expect",
        "Keep-Alive",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    ];

    /// <summary>What the options of a call cannot set, beside headers that carry credentials.</summary>
    private static readonly string[] Reserved = [.. OfPipeline, "HTTP2-Settings", "Proxy-Connection"];

    /// <summary>What describes a body.</summary>
    private static readonly string[] OfContent =
    [
        "Allow",
        "Content-Disposition",
        "Content-Encoding",
        "Content-Language",
        "Content-Location",
        "Content-MD5",
        "Content-Range",
        "Expires",
        "Last-Modified",
    ];

    /// <summary>What ends a header, or only its value for some servers. Other text may be meant for an encoding of the caller's.</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create('\r', '\n', '\0');

    /// <summary>Sets the headers of a request, in place of others of their names.</summary>
    internal static void Add(HttpRequestMessage request, RequestTarget target)
    {
        foreach (var (name, value) in target.Headers)
            Set(request, name, value);
        if (target.Options is not { Headers.Count: > 0 } options)
            return;
        foreach (var (name, value) in options.Headers)
            Set(request, name, value);
    }

    /// <summary>Checks what the caller of one call asks for.</summary>
    /// <param name="options">The options.</param>
    /// <param name="isCredential">Whether a header carries credentials or signatures of this API.</param>
    /// <exception cref="ArgumentException">A header is refused, or a limit is out of range.</exception>
    internal static void Check(RequestOptions options, Func<string, bool> isCredential)
    {
        if (
            options.Timeout is { } timeout
            && timeout != Timeout.InfiniteTimeSpan
            && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue)
        )
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                timeout,
                $"{nameof(RequestOptions.Timeout)} must be positive and at most 24 days, or Timeout.InfiniteTimeSpan."
            );
        }

        if (options.MaximumRetries is < 0 or > OptionsCheck.MostRetries)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                options.MaximumRetries,
                $"{nameof(RequestOptions.MaximumRetries)} must be from 0 to {OptionsCheck.MostRetries}."
            );
        }

        if (options.Headers is null)
            throw new ArgumentException($"{nameof(RequestOptions.Headers)} is null: leave it out for no further headers.", nameof(options));

        using var probe = new HttpRequestMessage();
        foreach (var (name, value) in options.Headers)
        {
            if (Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) || isCredential(name))
            {
                throw new ArgumentException(
                    $"The header {name} carries credentials, the host or the framing of the body: the client sets it itself.",
                    nameof(options)
                );
            }

            if (!IsSendable(value) || !probe.Headers.TryAddWithoutValidation(name, value))
            {
                throw new ArgumentException(
                    "A header has a name that no request header can have, or a value with other than printable ASCII characters.",
                    nameof(options)
                );
            }
        }
    }

    /// <summary>Checks the headers of a request of another client, which .NET sends as they are.</summary>
    /// <exception cref="ArgumentException">The value of a header would end its line.</exception>
    internal static void Check(HttpRequestMessage request)
    {
        var headers = request.Headers.NonValidated.AsEnumerable();
        if (request.Content is { } content)
            headers = headers.Concat(content.Headers.NonValidated);
        foreach (var (name, values) in headers)
        {
            if (values.Any(value => value.AsSpan().ContainsAny(LineEnds)))
            {
                throw new ArgumentException(
                    $"The header {name} has a value with a line break or a null character, which would begin another header.",
                    nameof(request)
                );
            }
        }
    }

    /// <summary>Whether a value can stand in a header: a line break would begin another one.</summary>
    internal static bool IsSendable(string? value) => value is not null && !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        HttpHeaders headers = request.Headers;
        // .NET sends these with a body only, and refuses them elsewhere: an empty one carries them.
        if (OfContent.Contains(name, StringComparer.OrdinalIgnoreCase))
            headers = (request.Content ??= new ByteArrayContent([])).Headers;
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }
}
