namespace Verification.Runtime;

/// <summary>A webhook of a known kind.</summary>
/// <typeparam name="TPayload">What it holds.</typeparam>
public sealed class Webhook<TPayload> : Webhook
    where TPayload : class
{
    /// <summary>Makes a webhook; public for tests of code that handles it.</summary>
    /// <param name="kind">The name of the kind in the document.</param>
    /// <param name="body">The whole body.</param>
    /// <param name="payload">What the body holds.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Webhook(string kind, OpenJson body, TPayload payload)
        : base(kind, body)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(payload);
        Payload = payload;
    }

    /// <summary>What the webhook holds.</summary>
    public TPayload Payload { get; }
}
