using Microsoft.Extensions.Logging;

namespace Kiota.Tests.Reading;

/// <summary>Keeps the warnings of a client.</summary>
internal sealed class LogRecorder : ILoggerFactory, ILogger
{
    private readonly List<string> warnings = [];

    public IReadOnlyList<string> Warnings => warnings;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => warnings.Add(formatter(state, exception));

    public void Dispose() => warnings.Clear();
}
