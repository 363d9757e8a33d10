using System.Security.Authentication;
using Microsoft.Extensions.Http;
using Polly.Timeout;

namespace Verification.Runtime;

/// <summary>
/// What the handlers below a client threw, as one of the exceptions that callers expect. The texts of <see cref="SocketsHttpHandler"/> name
/// at most host and port and go on as causes; of any other handler nothing is shown but what is in <see cref="ForeignException"/>.
/// </summary>
/// <param name="handler">The handler that the client sends through.</param>
internal sealed class HandlerFailure(HttpMessageHandler handler)
{
    /// <summary>Whether an exception may go on as it is.</summary>
    internal bool IsExpected(Exception exception) => exception switch
    {
        VerificationException or OutOfMemoryException => true,
        HttpRequestException or TimeoutException => IsDotNets || SaysNothing(exception),
        _ => false,
    };

    /// <summary>Makes the exception for the caller.</summary>
    internal Exception Of(Exception exception, Call call)
    {
        var where = $"{call.Operation.Vendor} {call.Operation.Id}: ";
        var cause = Cause(exception);
        return exception switch
        {
            IOException => new HttpRequestException(HttpRequestError.ResponseEnded, where + "the connection was lost while the answer was read.", cause),
            HttpRequestException failed => new HttpRequestException(failed.HttpRequestError, where + "the connection failed.", cause, failed.StatusCode),
            TimeoutException or TimeoutRejectedException => new TimeoutException(where + "a handler below the client did not wait any longer.", cause),
            _ => new HttpRequestException($"{where}a handler below the client failed with {exception.GetType()}.", cause),
        };
    }

    /// <summary>What may be kept of an exception as the cause of another.</summary>
    internal Exception Cause(Exception exception) => IsDotNets && !QuotesResponse(exception) ? exception : ForeignException.Of(exception);

    /// <summary>
    /// Whether another try is no use: all but lost connections and time limits is a mistake, or was retried by the handler. A certificate that
    /// is not trusted stays so.
    /// </summary>
    internal static bool IsLasting(Exception exception) =>
        exception is not (IOException or HttpRequestException or TimeoutException) || exception.InnerException is AuthenticationException;

    /// <summary>
    /// Whether all that sends is .NET's, without a hook that is given the request. An <see cref="HttpClientHandler"/> may be derived from, and
    /// shows requests to its certificate check.
    /// </summary>
    private bool IsDotNets
    {
        get
        {
            for (var current = handler; ;)
            {
                switch (current)
                {
                    case AdaptedHandler adapted:
                        current = adapted.Primary;
                        break;
                    case FactoryHandler { Latest: { } latest }:
                        current = latest;
                        break;
                    case DelegatingHandler { InnerHandler: { } inner } outer
                        when outer.GetType().Assembly == typeof(HttpMessageHandlerBuilder).Assembly:
                        current = inner;
                        break;
                    case SocketsHttpHandler sockets:
                        return sockets is { ConnectCallback: null, PlaintextStreamFilter: null, Credentials: null }
                            && sockets is { RequestHeaderEncodingSelector: null, ResponseHeaderEncodingSelector: null };
                    default:
                        return false;
                }
            }
        }
    }

    /// <summary>Whether an exception was made without a text and a cause.</summary>
    private static bool SaysNothing(Exception exception) =>
        exception is { InnerException: null, Data.Count: 0 } && exception.GetType() == typeof(HttpRequestException)
        && exception.Message == new HttpRequestException().Message;

    /// <summary>.NET quotes what is not HTTP, which may repeat the query.</summary>
    private static bool QuotesResponse(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }
                or HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse })
                return true;
        }

        return false;
    }
}
