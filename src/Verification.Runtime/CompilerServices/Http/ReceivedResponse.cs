using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>A response of success whose body is read by its status. It is valid until the reader returns.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReceivedResponse
{
    private readonly Operation operation;
    private readonly ReceivedBody received;
    private readonly ResponseDecoder decoder;
    private readonly CancellationToken cancellationToken;

    internal ReceivedResponse(Operation operation, ReceivedBody received, ResponseDecoder decoder, CancellationToken cancellationToken)
    {
        this.operation = operation;
        this.received = received;
        this.decoder = decoder;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>The status.</summary>
    public int Status => received.Status;

    /// <summary>Decodes a body of JSON.</summary>
    /// <param name="requiredMembers">The properties that the body must have.</param>
    public T Json<T>(params string[] requiredMembers)
        where T : IJsonModel<T> =>
        decoder.Decode<T>(operation with { RequiredMembers = requiredMembers }, received.Body, cancellationToken);

    /// <summary>The body as text.</summary>
    public string Text() => ResponseText.Of(operation, received);

    /// <summary>The body as it arrives, or, where responses are signed, once it is received and checked.</summary>
    public Stream Stream() => Stream(received);

    internal static Stream Stream(ReceivedBody received) => received.Download ?? new VerifiedStream(new VerifiedContent(received.Detach()));
}
