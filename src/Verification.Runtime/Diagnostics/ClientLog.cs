using Microsoft.Extensions.Logging;

namespace Verification.Runtime;

/// <summary>The log messages of the clients. No message holds a value of the query, a header or a body.</summary>
internal static partial class ClientLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Vendor} {Operation}: {Method} {Path} returned {Status}")]
    internal static partial void Responded(ILogger logger, string vendor, string operation, HttpMethod method, string path, int status);

    [LoggerMessage(2, LogLevel.Warning, "{Vendor} {Operation}: retry {Retry} follows in {Delay}, after {Error}")]
    internal static partial void Retrying(ILogger logger, string vendor, string operation, int retry, TimeSpan delay, string error);

    [LoggerMessage(3, LogLevel.Information, "{Vendor} {Operation}: waited {Wait} for the rate limiter")]
    internal static partial void Waited(ILogger logger, string vendor, string operation, TimeSpan wait);

    [LoggerMessage(4, LogLevel.Error, "{Vendor} {Operation}: a response has no valid signature and was not read")]
    internal static partial void SignatureRefused(ILogger logger, string vendor, string operation);

    [LoggerMessage(5, LogLevel.Warning, "{Vendor} {Operation}: the call failed with {Error}")]
    internal static partial void Failed(ILogger logger, string vendor, string operation, string error);

    [LoggerMessage(
        6,
        LogLevel.Warning,
        "{Vendor} {Operation}: {Count} values do not fit the document and were kept as raw JSON, at {Paths}"
    )]
    internal static partial void Misfits(ILogger logger, string vendor, string operation, int count, string paths);
}
