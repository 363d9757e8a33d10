using System.Net.Sockets;

namespace Verification.Runtime;

/// <summary>
/// Replaces an exception of foreign code, whose text may quote anything, for instance a phone number in an address. It keeps the type, the
/// stack trace and the causes, so that a mistake in a handler can be found.
/// </summary>
internal sealed class ForeignException : Exception
{
    private readonly Exception original;

    private ForeignException(Exception original, Exception? cause)
        : base(Describe(original) + " Its text is left out, as it may quote the request.", cause) => this.original = original;

    /// <inheritdoc/>
    public override string? StackTrace => original.StackTrace;

    /// <summary>The part of an exception that may be shown.</summary>
    internal static ForeignException Of(Exception exception) =>
        exception as ForeignException ?? new(exception, exception.InnerException is { } cause ? Of(cause) : null);

    private static string Describe(Exception exception) =>
        exception switch
        {
            SocketException socket => $"{exception.GetType()}: {socket.SocketErrorCode}.",
            HttpRequestException request => $"{exception.GetType()}: {request.HttpRequestError}.",
            HttpIOException request => $"{exception.GetType()}: {request.HttpRequestError}.",
            _ => $"{exception.GetType()}.",
        };
}
