using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>Sends the requests of one client. Safe for use by several threads at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Transport : IDisposable
{
    /// <summary>Headers that carry credentials in any API, or say where a request goes.</summary>
    private static readonly string[] CredentialHeaders = ["Authorization", "Proxy-Authorization", "Cookie", "Host"];

    private static readonly Func<int, bool> AllStatuses = static _ => true;

    private readonly TransportSettings settings;
    private readonly HttpMessageInvoker invoker;
    private readonly RequestGate gate;
    private readonly RetryingExchange exchange;
    private readonly ResponseDecoder decoder;
    private volatile bool isDisposed;

    /// <param name="settings">The vendor's settings.</param>
    /// <param name="primary">The handler to use, which the caller disposes; <see langword="null"/> for a new one.</param>
    internal Transport(TransportSettings settings, HttpMessageHandler? primary)
    {
        this.settings = settings;
        CredentialParameters = settings.CredentialParameters;
        var local = settings.Local;
        HttpMessageHandler handler = primary is null
            ? PrimaryHandler.Create(isLocal: local is not null)
            : new AdaptedHandler(primary, local);
        invoker = new HttpMessageInvoker(handler, disposeHandler: primary is null);
        decoder = new ResponseDecoder(settings.StrictReading, settings.MaximumItemsPerPage, settings.Logger);
        gate = new RequestGate(settings);
        exchange = new RetryingExchange(settings, new HttpExchange(settings, invoker, gate, new HandlerFailure(handler)));
    }

    private RetryingExchange Exchange
    {
        get
        {
            ObjectDisposedException.ThrowIf(isDisposed, typeof(VerificationClient));
            return exchange;
        }
    }

    /// <summary>The query parameters that hold credentials.</summary>
    internal IReadOnlyList<string> CredentialParameters { get; }

    /// <summary>How many pages lists request ahead.</summary>
    internal int ReadAhead => settings.ReadAhead;

    /// <summary>Sends a request and decodes the response.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">The requested target.</param>
    /// <param name="body">What is sent; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<T> SendAsync<T>(Operation operation, RequestTarget target, RequestBody? body, CancellationToken cancellationToken)
        where T : IJsonModel<T> =>
        (await SendAsync<T>(operation, target, body, arrived: null, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Sends a request and ignores the content of the response.</summary>
    /// <inheritdoc cref="SendAsync{T}(Operation, RequestTarget, RequestBody, CancellationToken)"/>
    public Task SendAsync(Operation operation, RequestTarget target, RequestBody? body, CancellationToken cancellationToken) =>
        CallAsync(operation, target, body, static (_, _, _) => true, cancellationToken);

    /// <summary>Sends a request and gives the response as text, by the character set that it names, else UTF-8.</summary>
    /// <inheritdoc cref="SendAsync{T}(Operation, RequestTarget, RequestBody, CancellationToken)"/>
    public Task<string> SendForTextAsync(
        Operation operation,
        RequestTarget target,
        RequestBody? body,
        CancellationToken cancellationToken
    ) => CallAsync(operation, target, body, (received, _, _) => ResponseText.Of(operation, received), cancellationToken);

    /// <summary>
    /// Sends a request and gives the body of the response as it arrives, or, where responses are signed, once it is received and checked.
    /// The caller disposes the stream, which ends the response.
    /// </summary>
    /// <inheritdoc cref="SendAsync{T}(Operation, RequestTarget, RequestBody, CancellationToken)"/>
    public Task<Stream> SendForStreamAsync(
        Operation operation,
        RequestTarget target,
        RequestBody? body,
        CancellationToken cancellationToken
    ) => CallAsync(operation, target, body, static (received, _, _) => ReceivedResponse.Stream(received), cancellationToken, AllStatuses);

    /// <summary>Sends a request whose responses of success differ, and reads the one that comes by its status.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">The requested target.</param>
    /// <param name="body">What is sent; <see langword="null"/> for nothing.</param>
    /// <param name="read">Makes the result.</param>
    /// <param name="streams">
    /// The statuses whose body is left to the caller to read as it arrives; with -1 all of which <paramref name="named"/> has none.
    /// </param>
    /// <param name="named">The statuses that the document names.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public Task<T> SendAsync<T>(
        Operation operation,
        RequestTarget target,
        RequestBody? body,
        Func<ReceivedResponse, T> read,
        int[] streams,
        int[] named,
        CancellationToken cancellationToken
    ) =>
        CallAsync(
            operation,
            target,
            body,
            (received, _, untilTimeout) => read(new ReceivedResponse(operation, received, decoder, untilTimeout)),
            cancellationToken,
            streams.Length == 0 ? null : status => streams.Contains(named.Contains(status) ? status : -1)
        );

    /// <summary>Sends a request and also returns where the response came from.</summary>
    internal Task<Response<T>> SendForResponseAsync<T>(Operation operation, RequestTarget target, CancellationToken cancellationToken)
        where T : IJsonModel<T> => SendAsync<T>(operation, target, body: null, arrived: null, cancellationToken);

    /// <summary>Sends a request and shows the response as received before it is decoded.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">The requested target.</param>
    /// <param name="arrived">Receives the response, which is valid until it returns.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    internal Task<Response<T>> SendForResponseAsync<T>(
        Operation operation,
        RequestTarget target,
        Action<ReceivedBody> arrived,
        CancellationToken cancellationToken
    )
        where T : IJsonModel<T> => SendAsync<T>(operation, target, body: null, arrived, cancellationToken);

    /// <summary>Checks what the caller of one call asks for.</summary>
    /// <exception cref="ArgumentException">A header is refused, or a limit is out of range.</exception>
    internal void CheckOptions(Operation operation, RequestTarget target)
    {
        if (target.Options is not { } options)
            return;
        HashSet<string>? credentials = null;
        RequestHeaders.Check(options, name => (credentials ??= CredentialHeadersOf(operation, target)).Contains(name));
    }

    /// <summary>The headers with the credentials of an operation, and those of the other operations.</summary>
    private HashSet<string> CredentialHeadersOf(Operation operation, RequestTarget target)
    {
        using var probe = new HttpRequestMessage(operation.Method, target.Resolve(settings.AddressFor(operation)));
        settings.AuthenticationFor(operation).Apply(probe, target, []);
        return new HashSet<string>(
            probe.Headers.NonValidated.Select(header => header.Key).Concat(CredentialHeaders).Concat(settings.CredentialHeaders),
            StringComparer.OrdinalIgnoreCase
        );
    }

    /// <summary>Refuses a request of another client that brings a credential of its own: two would be sent, or the wrong one.</summary>
    internal void RefuseCredentials(Operation operation, RequestTarget target, HttpRequestMessage request)
    {
        if (CredentialHeadersOf(operation, target).FirstOrDefault(name => HasHeader(request, name)) is { } header)
        {
            throw new ArgumentException(
                $"The request has the header {header}, which carries credentials or the host: give credentials in the options.",
                nameof(request)
            );
        }

        if (
            target.Parameters.FirstOrDefault(parameter =>
                CredentialParameters.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase)
            ) is
            { Name: { } name }
        )
        {
            throw new ArgumentException(
                $"The request has the query parameter {name}, which carries credentials: give them in the options.",
                nameof(request)
            );
        }
    }

    /// <summary>Sends a request of another client, whose response is given back as it came, checked and decompressed.</summary>
    internal async Task<HttpResponseMessage> ForwardAsync(
        Operation operation,
        RequestTarget target,
        ForwardedRequest forwarded,
        CancellationToken cancellationToken
    )
    {
        using var span = CallSpan.Start(operation, target, settings);
        try
        {
            return await Exchange
                .SendAsync(
                    operation,
                    target,
                    forwarded.Body is { } body ? RequestBody.Of(body) : null,
                    (received, call) => forwarded.Response(received.Detach(), call.Rest),
                    cancellationToken,
                    forwarded
                )
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (span.Observe(exception))
        {
            throw;
        }
    }

    /// <summary>Closes the connections that the transport made itself.</summary>
    public void Dispose()
    {
        isDisposed = true;
        invoker.Dispose();
        gate.Dispose();
    }

    /// <summary>Headers that .NET does not know can stand on the content as well.</summary>
    private static bool HasHeader(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.Contains(name) || request.Content?.Headers.NonValidated.Contains(name) == true;

    private Task<Response<T>> SendAsync<T>(
        Operation operation,
        RequestTarget target,
        RequestBody? body,
        Action<ReceivedBody>? arrived,
        CancellationToken cancellationToken
    )
        where T : IJsonModel<T>
    {
        return CallAsync(operation, target, body, Read, cancellationToken);

        Response<T> Read(ReceivedBody received, CallSpan span, CancellationToken untilTimeout)
        {
            arrived?.Invoke(received);
            return new Response<T>(
                span.Read(decoder.Decode<T>(operation, received.Body, untilTimeout)),
                received.Requested,
                received.Source
            )
            {
                Links = received.Links,
                Digest = CountedContinuation.DigestOf(operation, received.Body.Span),
                Elements = PageElements.CountIn(operation, received.Body.Span),
            };
        }
    }

    private async Task<T> CallAsync<T>(
        Operation operation,
        RequestTarget target,
        RequestBody? body,
        Func<ReceivedBody, CallSpan, CancellationToken, T> read,
        CancellationToken cancellationToken,
        Func<int, bool>? streams = null
    )
    {
        CheckOptions(operation, target);
        using var span = CallSpan.Start(operation, target, settings);
        try
        {
            return await Exchange
                .SendAsync(
                    operation,
                    target,
                    body,
                    (received, call) => read(received, span, call.Token),
                    cancellationToken,
                    streams: streams
                )
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (span.Observe(exception))
        {
            throw;
        }
    }
}
