using System.Net.Http.Headers;

namespace Verification.Runtime;

/// <summary>One attempt: a request and its response, with the redirects between them.</summary>
internal sealed class HttpExchange(TransportSettings settings, HttpMessageInvoker invoker, RequestGate gate, HandlerFailure failures)
{
    private static readonly ProductInfoHeaderValue UserAgent = new(
        "Verification.Generated",
        typeof(HttpExchange).Assembly.GetName().Version?.ToString(3)
    );

    private readonly ResponseJudge judge = new(settings);

    /// <summary>Sends a request and returns the body of a success.</summary>
    /// <exception cref="VerificationException">The vendor refused, or its response must not be used.</exception>
    /// <exception cref="TimeoutException">The response to one request was not complete in time.</exception>
    /// <exception cref="HttpRequestException">The connection failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled, or the whole call exceeded its time limit.</exception>
    internal async Task<ReceivedBody> SendAsync(Call call)
    {
        var visited = new List<Uri> { call.Target.Resolve(settings.AddressFor(call.Operation)) };
        while (true)
        {
            if (await SendOnceAsync(call, visited).ConfigureAwait(false) is { } body)
            {
                return new ReceivedBody(body, visited[0], visited[^1])
                {
                    Download = call.Download,
                    CharacterSet = call.CharacterSet,
                    Links = call.Links,
                    Status = call.Status,
                };
            }
        }
    }

    /// <summary>Sends one request, within the limits of rate and time.</summary>
    /// <returns>The body; <see langword="null"/> where the response was a redirect, whose target is then the last visited
    /// address.</returns>
    private async Task<ResponseBuffer?> SendOnceAsync(Call call, List<Uri> visited)
    {
        using var lease = await gate.EnterAsync(call).ConfigureAwait(false);
        using var attempt = new Deadline(settings.AttemptTimeout, settings.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(call.Token, attempt.Token);
        using var request = Request(call, visited[^1]);
        try
        {
            return await ReceiveAsync(call, request, visited, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (ReferenceEquals(exception, call.CallersFailure))
        {
            throw;
        }
        catch (OperationCanceledException exception) when (call.Token.IsCancellationRequested)
        {
            var text = $"{call.Operation.Vendor} {call.Operation.Id}: the call was cancelled.";
            throw new OperationCanceledException(text, failures.Cause(exception), call.Token);
        }
        catch (OperationCanceledException exception) when (IsTimeout(exception, attempt))
        {
            throw new TimeoutException(
                $"{call.Operation.Vendor} {call.Operation.Id}: no complete response to a request within "
                    + $"{settings.AttemptTimeout.TotalSeconds:0.###} seconds. If this is expected, raise AttemptTimeout in the options.",
                failures.Cause(exception)
            );
        }
        catch (HandlerInUseException)
        {
            throw new RedirectException(call.Operation.Vendor, call.Operation.Id, "nothing was sent. " + HandlerInUseException.Text);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.InvalidResponse)
        {
            // Its message quotes the response, which may repeat the query. So it is not even kept as the cause.
            throw new HttpRequestException(
                HttpRequestError.InvalidResponse,
                $"{call.Operation.Vendor} {call.Operation.Id}: the response is not HTTP. Check that BaseUrl is the vendor's address."
            );
        }
        catch (Exception exception) when (!failures.IsExpected(exception))
        {
            call.IsLost |= HandlerFailure.IsLasting(exception);
            throw failures.Of(exception, call);
        }
    }

    private async Task<ResponseBuffer?> ReceiveAsync(
        Call call,
        HttpRequestMessage request,
        List<Uri> visited,
        CancellationToken cancellationToken
    )
    {
        // What is sent differs from what was visited where a credential stands in the query.
        var sent = request.RequestUri!;
        var response = await SendAsync(call, request, cancellationToken).ConfigureAwait(false);
        try
        {
            Redirect.RefuseForeign(call.Operation, sent, request, response);
            call.Show(response);
            call.Forwarded?.Keep(response);
            if (Redirect.Next(call.Operation, call.Target, visited, response) is { } next)
            {
                visited.Add(next);
                return null;
            }

            call.CharacterSet = response.Content.Headers.ContentType?.CharSet;
            call.Links = LinkHeader.Of(call.Operation, response);
            call.Status = (int)response.StatusCode;
            if (call.Streams?.Invoke(call.Status) != true || !judge.CanStream(call.Operation, response))
                return await judge.AcceptAsync(call.Operation, response, call.Caller, cancellationToken).ConfigureAwait(false);

            var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            call.Download = new DownloadStream(response, body, exception => failures.OfDownload(exception, call.Operation));
            return ResponseBuffer.Empty;
        }
        finally
        {
            if (call.Download is null)
                response.Dispose();
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Call call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var span = new RequestSpan(call, request.RequestUri!, settings.Logger);
        try
        {
            var response =
                await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The handler returned no response.");
            span.Responded(response);
            return response;
        }
        catch (Exception exception) when (span.Observe(exception))
        {
            throw;
        }
    }

    /// <summary>
    /// The handler's own limits, such as that for connecting, are reported with a <see cref="TimeoutException"/> as the cause.
    /// </summary>
    private static bool IsTimeout(OperationCanceledException exception, Deadline attempt) =>
        attempt.IsOver || exception.InnerException is TimeoutException;

    private HttpRequestMessage Request(Call call, Uri address)
    {
        var request = new HttpRequestMessage(call.Operation.Method, address);
        request.Headers.TryAddWithoutValidation("Accept", call.Operation.Accept);
        // What is not received whole cannot be checked to the end of its compression.
        request.Headers.TryAddWithoutValidation("Accept-Encoding", call.IsDownload ? ContentDecoding.None : ContentDecoding.Accepted);
        request.Headers.UserAgent.Add(UserAgent);
        request.Content = call.Body?.Content();
        RequestHeaders.Add(request, call.Target);
        call.Forwarded?.CopyTo(request);

        // Redirects and next links already stay on this origin. This check keeps a key from leaving even if they do not.
        if (Origin.Same(address, settings.AddressFor(call.Operation)))
            settings.AuthenticationFor(call.Operation).Apply(request, call.Target, call.Body?.Bytes);
        return request;
    }
}
