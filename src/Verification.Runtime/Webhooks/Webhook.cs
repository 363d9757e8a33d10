namespace Verification.Runtime;

/// <summary>
/// A webhook: a request in which a vendor reports an event. One of a known kind is a <see cref="Webhook{TPayload}"/>; one of any other
/// kind is only this, with everything that it holds.
/// </summary>
public class Webhook
{
    /// <summary>Makes a webhook; public for tests of code that handles it.</summary>
    /// <param name="kind">The kind as the vendor names it; <see langword="null"/> where the webhook does not say.</param>
    /// <param name="body">The whole body.</param>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is <see langword="null"/>.</exception>
    public Webhook(string? kind, OpenJson body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Kind = kind;
        Body = body;
    }

    /// <summary>
    /// The kind of the event: the name in the document for a known one, otherwise what the webhook says; <see langword="null"/> where it
    /// does not say.
    /// </summary>
    public string? Kind { get; }

    /// <summary>The whole body as it was received. It may hold personal data.</summary>
    public OpenJson Body { get; }
}
