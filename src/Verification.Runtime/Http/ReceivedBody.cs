namespace Verification.Runtime;

/// <summary>The body of a success. Where the vendor signs, its signature is already checked.</summary>
internal readonly struct ReceivedBody(ResponseBuffer buffer, Uri requested, Uri source) : IDisposable
{
    /// <summary>The bytes, valid until disposal.</summary>
    internal ReadOnlyMemory<byte> Body => buffer.Memory;

    /// <summary>The address that was requested first.</summary>
    internal Uri Requested => requested;

    /// <summary>The address that responded.</summary>
    internal Uri Source => source;

    /// <summary>Takes the bytes out, which the caller then disposes.</summary>
    internal ResponseBuffer Detach() => buffer.Detach();

    public void Dispose() => buffer.Dispose();
}
