using Microsoft.Extensions.Logging;

namespace HostileBodies.Vendors;

/// <summary>A log that is on and formats each line, so that what is done for it is measured too.</summary>
internal sealed class ReadLog : ILoggerFactory, ILogger
{
    /// <summary>How many characters came in all.</summary>
    public long Characters { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Characters += formatter(state, exception).Length;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose() { }
}
