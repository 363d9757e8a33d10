using System.Net.Http.Headers;

namespace Verification.Generated;

/// <summary>One request and its answer: redirects, time limit, size limit, signature, status.</summary>
internal sealed class HttpExchange(TransportSettings settings, HttpMessageInvoker invoker)
{
    private static readonly ProductInfoHeaderValue UserAgent =
        new("Verification.Generated", typeof(HttpExchange).Assembly.GetName().Version?.ToString(3));

    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    private readonly ResponseJudge judge = new(settings);

    /// <summary>Sends a request and returns the body of a success.</summary>
    /// <exception cref="VerificationException">The vendor refused, or its answer must not be used.</exception>
    /// <exception cref="TimeoutException">The answer was not complete in time.</exception>
    /// <exception cref="HttpRequestException">The connection failed.</exception>
    internal async Task<ReceivedBody> SendAsync(Operation operation, RequestTarget target, byte[]? body, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(settings.Timeout, settings.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await FollowAsync(operation, target, body, cancellationToken, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (deadline.IsCancellationRequested || exception.InnerException is TimeoutException)
        {
            throw new TimeoutException($"{operation.Vendor} {operation.Id}: no complete answer within {settings.Timeout.TotalSeconds:0.###} seconds. If this is to be expected, raise Timeout in the options.", exception);
        }
        catch (IOException exception)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, $"{operation.Vendor} {operation.Id}: the connection was lost while the answer was read.", exception);
        }
    }

    private async Task<ReceivedBody> FollowAsync(Operation operation, RequestTarget target, byte[]? body, CancellationToken caller, CancellationToken either)
    {
        var visited = new List<Uri> { target.Resolve(settings.BaseAddress) };
        while (true)
        {
            using var request = Request(operation, visited[^1], target, body);
            using var response = await invoker.SendAsync(request, either).ConfigureAwait(false);
            if (Redirect.Next(operation, visited, response) is { } next)
            {
                visited.Add(next);
                continue;
            }

            var buffer = await judge.AcceptAsync(operation, response, caller, either).ConfigureAwait(false);
            return new ReceivedBody(buffer, visited[0], visited[^1]);
        }
    }

    private HttpRequestMessage Request(Operation operation, Uri address, RequestTarget target, byte[]? body)
    {
        var request = new HttpRequestMessage(operation.Method, address);
        request.Headers.Accept.Add(Json);
        request.Headers.UserAgent.Add(UserAgent);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = Json;
        }

        // Redirects and next links are kept to this origin already; the check here is what keeps a key from leaving if they ever are not.
        if (Origin.Same(address, settings.BaseAddress))
            settings.Authentication.Apply(request, target, body);
        return request;
    }
}
