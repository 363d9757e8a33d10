using System.Collections.Concurrent;
using Hostile.Tests.ForeignOrigin;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hostile.Tests.Handlers;

/// <summary>
/// IHttpClientFactory's own loggers write whole paths with Veriff's session ids, so registered clients have none by default.
/// </summary>
public sealed class FactoryLogTests : IAsyncDisposable
{
    private readonly HomeServer home = new() { Respond = _ => HomeServer.Response(HttpStatusCode.NotFound, "{}") };
    private readonly Lines lines = new();

    public static TheoryData<string?> Names => new() { { (string?)null }, { "eu" } };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_line_and_no_scope_holds_the_id_of_a_session(string? name)
    {
        await ReadAsync(name, _ => { });

        lines.Texts.ShouldContain(text => text.Contains("/v1/sessions/{id}/attempts"));
        lines.Texts.ShouldAllBe(text => !text.Contains(Planted.SessionId));
    }

    [Fact]
    public async Task The_hosts_defaults_do_not_restore_them()
    {
        await ReadAsync(null, _ => { }, services => services.ConfigureHttpClientDefaults(all => all.AddDefaultLogger()));

        lines.Texts.ShouldAllBe(text => !text.Contains(Planted.SessionId));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_caller_can_restore_them(string? name)
    {
        await ReadAsync(name, client => client.AddDefaultLogger());

        lines.Texts.ShouldContain(text => text.Contains(Planted.SessionId));
    }

    public async ValueTask DisposeAsync()
    {
        lines.Dispose();
        await home.DisposeAsync();
    }

    private async Task ReadAsync(string? name, Action<IHttpClientBuilder> configure, Action<IServiceCollection>? host = null)
    {
        using var probe = VendorProbe.OpenRegistered(
            "veriff",
            name,
            services =>
            {
                services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines));
                host?.Invoke(services);
            },
            configure,
            options => options.BaseUrl = new Uri($"http://127.0.0.1:{home.Port}/")
        );
        (await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken)).End.ShouldBeOfType<VerificationApiException>();
    }

    /// <summary>Keeps every line and every scope.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Texts { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Texts.Enqueue($"{state}");
            return null;
        }

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Texts.Enqueue(formatter(state, exception));

        public void Dispose() { }
    }
}
