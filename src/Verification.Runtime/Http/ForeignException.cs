using System.Net.Sockets;

namespace Verification.Runtime;

/// <summary>
/// Stands for an exception whose text is not ours and may quote anything, a phone number in an address for instance. Its type, the places
/// that it came through and the causes below it are kept, so that a mistake in a handler is found.
/// </summary>
internal sealed class ForeignException : Exception
{
    private readonly Exception original;

    private ForeignException(Exception original, Exception? cause)
        : base(Describe(original) + " Its text is left out, as it may quote the request.", cause) => this.original = original;

    /// <inheritdoc/>
    public override string? StackTrace => original.StackTrace;

    /// <summary>What may be shown of an exception.</summary>
    internal static ForeignException Of(Exception exception) =>
        exception as ForeignException ?? new(exception, exception.InnerException is { } cause ? Of(cause) : null);

    private static string Describe(Exception exception) => exception switch
    {
        SocketException socket => $"{exception.GetType()}: {socket.SocketErrorCode}.",
        HttpRequestException request => $"{exception.GetType()}: {request.HttpRequestError}.",
        HttpIOException request => $"{exception.GetType()}: {request.HttpRequestError}.",
        _ => $"{exception.GetType()}.",
    };
}
