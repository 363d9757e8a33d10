using Microsoft.Extensions.Logging;

namespace Hostile.Tests.Secrets;

/// <summary>Records every log line of any level, with its values and its exception.</summary>
internal sealed class LogRecorder(Evidence evidence) : ILoggerProvider
{
    private readonly Evidence evidence = evidence;
    private int lines;

    public int Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private void Record<T>(string source, T state)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> values)
            return;
        foreach ((var name, var value) in values)
            evidence.Add($"{source}, value {name}", value?.ToString());
    }

    private sealed class Logger(LogRecorder recorder, string category) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            recorder.evidence.Add($"log scope {category}", state.ToString());
            recorder.Record($"log scope {category}", state);
            return null;
        }

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            Interlocked.Increment(ref recorder.lines);
            var source = $"log {category}, event {eventId}";
            recorder.evidence.Add(source, formatter(state, exception));
            recorder.Record(source, state);
            if (exception is not null)
                recorder.evidence.Add(source, exception);
        }
    }
}
