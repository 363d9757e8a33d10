using Polly.Timeout;

namespace Verification.Runtime;

/// <summary>
/// What a handler threw, as one of the exceptions that callers expect. Its text is not ours: one that repeats what was sent is dropped, any
/// other is kept as the cause, as a handler with a mistake in it must be found.
/// </summary>
internal static class HandlerFailure
{
    private const int ShortestSecret = 4;

    /// <summary>Whether an exception may go on as it is.</summary>
    internal static bool IsExpected(Exception exception, HttpRequestMessage request, Call call) => exception switch
    {
        VerificationException or OutOfMemoryException => true,
        HttpRequestException or TimeoutException => !Repeats(exception, request, call),
        _ => false,
    };

    /// <summary>Makes the exception for the caller.</summary>
    internal static Exception Of(Exception exception, HttpRequestMessage request, Call call)
    {
        var where = $"{call.Operation.Vendor} {call.Operation.Id}: ";
        var cause = Repeats(exception, request, call) ? null : exception;
        return exception switch
        {
            IOException => new HttpRequestException(HttpRequestError.ResponseEnded, where + "the connection was lost while the answer was read.", cause),
            HttpRequestException failed => new HttpRequestException(failed.HttpRequestError, where + "the connection failed.", cause, failed.StatusCode),
            TimeoutException or TimeoutRejectedException => new TimeoutException(where + "a handler below the client did not wait any longer.", cause),
            _ => new HttpRequestException($"{where}a handler below the client failed with {exception.GetType()}.", cause),
        };
    }

    /// <summary>Whether trying again is no use: all but lost connections and time limits is a mistake, or was retried by the handler.</summary>
    internal static bool IsLasting(Exception exception) => exception is not (IOException or HttpRequestException or TimeoutException);

    private static bool Repeats(Exception exception, HttpRequestMessage request, Call call)
    {
        var text = string.Join('\n', Messages(exception));
        return Values(request, call).Any(value => value.Length >= ShortestSecret && text.Contains(value, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Messages(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception.Message;
    }

    private static IEnumerable<string> Values(HttpRequestMessage request, Call call)
    {
        foreach (var value in call.Target.Segments)
            yield return value;
        foreach (var parameter in call.Target.Parameters)
        {
            yield return parameter.Value;
            yield return Uri.EscapeDataString(parameter.Value);
        }

        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (name is "Accept" or "Accept-Encoding" or "User-Agent")
                continue;
            foreach (var value in values)
            {
                yield return value;
                yield return value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            }
        }
    }
}
