using System.Net.Sockets;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Http;

/// <summary>
/// No text of a handler reaches callers: in whatever form it quotes a request, they see what failed, but no personal data.
/// </summary>
public sealed class ForeignTextTests
{
    private const string Phone = "+15550104242";
    private const string Person = "Müller+x";
    private const string Session = "sess ü+1";

    private static readonly string[] Traces =
    [
        "15550104242",
        "50104242",
        "Müller",
        "M%C3%BCller",
        "sess ü",
        "sess%20",
        "twilio-token",
        "uncommon",
        "quoted",
    ];

    private static readonly Dictionary<string, Func<HttpRequestMessage, string>> Quotes = new()
    {
        ["AbsoluteUri"] = request => request.RequestUri!.AbsoluteUri,
        ["ToString"] = request => request.RequestUri!.ToString(),
        ["PathAndQuery"] = request => request.RequestUri!.PathAndQuery,
        ["unescaped"] = request => Uri.UnescapeDataString(request.RequestUri!.Query),
        ["a part"] = request => request.RequestUri!.Query[^9..],
        ["lower case"] = request => request.RequestUri!.AbsoluteUri.ToLowerInvariant(),
        ["the request"] = request => request.ToString(),
        ["a fixed text"] = _ => "quoted",
    };

    private static readonly Dictionary<string, Func<string, Exception>> Exceptions = new()
    {
        ["HttpRequestException"] = text => new HttpRequestException(HttpRequestError.ConnectionError, text),
        ["InvalidResponse"] = text => new HttpRequestException(HttpRequestError.InvalidResponse, text),
        ["TimeoutException"] = text => new TimeoutException(text),
        ["IOException"] = text => new IOException(text),
        ["HttpIOException"] = text => new HttpIOException(HttpRequestError.InvalidResponse, text),
        ["SocketException"] = text => new SocketException((int)SocketError.ConnectionRefused, text),
        ["InvalidOperationException"] = text => new InvalidOperationException(text),
        ["InvalidDataException"] = text => new InvalidDataException(text),
        ["inner"] = text => new HttpRequestException("fixed", new InvalidOperationException("fixed", new FormatException(text))),
        ["aggregate"] = text => new AggregateException(new InvalidOperationException(text), new InvalidOperationException(text)),
        ["cancellation"] = text => new TaskCanceledException(text),
        ["a time limit of its own"] = text => new TaskCanceledException(text, new TimeoutException(text)),
    };

    public static TheoryData<string, string> Cases =>
        [.. from exception in Exceptions.Keys from quote in Quotes.Keys select new TheoryDataRow<string, string>(exception, quote)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_text_of_a_handler_reaches_callers(string exception, string quote)
    {
        Exception Failure(HttpRequestMessage request)
        {
            var failure = Exceptions[exception](Quotes[quote](request));
            failure.Data["quoted"] = request.RequestUri;
            return failure;
        }

        ScriptedVendor Throws() => new ScriptedVendor().Then((request, _) => throw Failure(request));
        ScriptedVendor Breaks() =>
            new ScriptedVendor().Then(
                (request, _) =>
                    Task.FromResult(
                        new HttpResponseMessage
                        {
                            RequestMessage = request,
                            Content = new StreamContent(new FailingStream(Failure(request))),
                        }
                    )
            );
        foreach (var make in (Func<ScriptedVendor>[])[Throws, Breaks, () => Compressed(Failure)])
        {
            await ClosedAsync(
                Clients.Twilio(make()),
                client => client.Attempts.ListPageAsync(new() { ChannelDataTo = Phone, Country = "uncommon" })
            );
            await ClosedAsync(Clients.Twilio(make()), client => client.Attempts.GetAsync("VL 15550104242"));
            await ClosedAsync(Clients.Didit(make()), client => client.Sessions.ListPageAsync(new() { VendorData = Person }));
            await ClosedAsync(Clients.Veriff(make()), client => client.Attempts.ListPageAsync(Session));
        }
    }

    [Fact]
    public async Task A_cancellation_quotes_nothing_either()
    {
        using var source = new CancellationTokenSource();
        using var client = Clients.Twilio(
            new ScriptedVendor().Then(
                async (request, _) =>
                {
                    await source.CancelAsync();
                    throw new OperationCanceledException(
                        request.RequestUri!.AbsoluteUri,
                        new InvalidOperationException(Phone),
                        source.Token
                    );
                }
            )
        );

        var exception = await Should.ThrowAsync<OperationCanceledException>(() =>
            client.Attempts.ListPageAsync(new() { ChannelDataTo = Phone }, source.Token)
        );

        exception.ToString().ShouldNotContain("15550104242");
        exception.CancellationToken.ShouldBe(source.Token);
    }

    [Fact]
    public async Task The_kinds_and_places_of_failures_are_kept()
    {
        using var client = Clients.Twilio(
            new ScriptedVendor().Then(
                (_, _) =>
                    throw new HttpRequestException(
                        HttpRequestError.ConnectionError,
                        "quoted",
                        new SocketException((int)SocketError.ConnectionRefused)
                    )
            )
        );

        var exception = await Should.ThrowAsync<HttpRequestException>(() => client.Attempts.GetAsync("VL1"));

        exception.HttpRequestError.ShouldBe(HttpRequestError.ConnectionError);
        exception.ToString().ShouldContain("System.Net.Sockets.SocketException");
        exception.ToString().ShouldContain(nameof(SocketError.ConnectionRefused));
        exception.ToString().ShouldContain(nameof(ScriptedVendor));
    }

    [Fact]
    public async Task The_texts_of_the_handlers_of_DotNet_are_kept()
    {
        var address = Unused();
        foreach (var handler in (HttpMessageHandler?[])[null, new SocketsHttpHandler()])
        {
            using (handler)
            {
                var options = new DiditOptions
                {
                    ApiKey = "key",
                    BaseUrl = address,
                    Retry = Clients.Once(),
                };
                using var client = handler is null ? new DiditClient(options) : new DiditClient(options, handler);

                var exception = await Should.ThrowAsync<HttpRequestException>(() => client.Sessions.ListPageAsync());

                exception.InnerException.ShouldBeOfType<SocketException>().SocketErrorCode.ShouldBe(SocketError.ConnectionRefused);
            }
        }
    }

    [Fact]
    public async Task A_hook_in_a_handler_of_DotNet_is_a_handler_too()
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = (context, _) => throw new InvalidOperationException(context.InitialRequestMessage.RequestUri!.AbsoluteUri),
        };
        using var client = new DiditClient(
            new DiditOptions
            {
                ApiKey = "key",
                BaseUrl = Unused(),
                Retry = Clients.Once(),
            },
            handler
        );

        (await Should.ThrowAsync<HttpRequestException>(() => client.Sessions.ListPageAsync(new() { VendorData = Person })))
            .ToString()
            .ShouldNotContain("M%C3%BCller");
    }

    private static async Task ClosedAsync<TClient>(TClient open, Func<TClient, Task> send)
        where TClient : IDisposable
    {
        using var client = open;

        var exception = await Should.ThrowAsync<Exception>(() => send(client));

        (exception is HttpRequestException or TimeoutException or ResponseFormatException or VerificationApiException).ShouldBeTrue(
            exception.GetType().FullName
        );
        var all = exception + string.Concat(Chain(exception).SelectMany(each => each.Data.Values.Cast<object>()).Select(each => $"{each}"));
        foreach (var trace in Traces)
            all.ShouldNotContain(trace);
    }

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception;
    }

    private static ScriptedVendor Compressed(Func<HttpRequestMessage, Exception> failure) =>
        new ScriptedVendor().Then(
            (request, _) =>
            {
                var content = new StreamContent(new FailingStream(failure(request)));
                content.Headers.ContentEncoding.Add("gzip");
                return Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = content });
            }
        );

    /// <summary>An address on which nothing listens.</summary>
    private static Uri Unused()
    {
        using var vendor = new LoopbackVendor();
        return vendor.Address;
    }

    private sealed class FailingStream(Exception failure) : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw failure;
    }
}
