using System.Security.Authentication;
using Microsoft.Extensions.Http;
using Polly.Timeout;

namespace Verification.Runtime;

/// <summary>
/// Converts what the handlers below a client throw to an exception that callers expect. The texts of <see cref="SocketsHttpHandler"/> name
/// at most host and port and stay as causes. Of any other handler, only what <see cref="ForeignException"/> keeps is shown.
/// </summary>
/// <param name="handler">The handler that the client sends through.</param>
internal sealed class HandlerFailure(HttpMessageHandler handler)
{
    /// <summary>Whether an exception may pass unchanged.</summary>
    internal bool IsExpected(Exception exception) =>
        exception switch
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
            IOException => new HttpRequestException(
                HttpRequestError.ResponseEnded,
                where + "the connection was lost while the response was read.",
                cause
            ),
            HttpRequestException failed => new HttpRequestException(
                failed.HttpRequestError,
                where + "the connection failed.",
                cause,
                failed.StatusCode
            ),
            TimeoutException or TimeoutRejectedException => new TimeoutException(where + "a handler below the client timed out.", cause),
            _ => new HttpRequestException($"{where}a handler below the client failed with {exception.GetType()}.", cause),
        };
    }

    /// <summary>Makes the exception for the caller who reads a body as it arrives.</summary>
    internal IOException OfDownload(Exception exception, Operation operation) =>
        new($"{operation.Vendor} {operation.Id}: the connection was lost while the response was read.", Cause(exception));

    /// <summary>The part of an exception that may be kept as the cause of another.</summary>
    internal Exception Cause(Exception exception) => IsDotNets && !QuotesResponse(exception) ? exception : ForeignException.Of(exception);

    /// <summary>
    /// Whether a retry cannot help: all failures except lost connections and time limits are mistakes, or the handler has retried them. A
    /// certificate that is not trusted stays so.
    /// </summary>
    internal static bool IsLasting(Exception exception) =>
        exception is not (IOException or HttpRequestException or TimeoutException) || exception.InnerException is AuthenticationException;

    /// <summary>
    /// Whether .NET alone sends, without a hook that receives the request. An <see cref="HttpClientHandler"/> may be derived from, and
    /// passes requests to its certificate check.
    /// </summary>
    private bool IsDotNets
    {
        get
        {
            for (var current = handler; ; )
            {
                switch (current)
                {
                    case AdaptedHandler adapted:
                        current = adapted.Primary;
                        break;
                    case FactoryHandler { Latest: { } latest }:
                        current = latest;
                        break;
                    case RequestChainHandler { Latest: { } latest }:
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
        exception is { InnerException: null, Data.Count: 0 }
        && exception.GetType() == typeof(HttpRequestException)
        && exception.Message == new HttpRequestException().Message;

    /// <summary>The text of .NET quotes a response that is not HTTP, which may repeat the query.</summary>
    private static bool QuotesResponse(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (
                exception
                is HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }
                    or HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
            )
            {
                return true;
            }
        }

        return false;
    }
}
