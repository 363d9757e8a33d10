namespace Verification.Runtime;

/// <summary>The body of a success. Where the vendor signs, its signature is already checked.</summary>
/// <param name="buffer">The body; empty where it is left to the caller to read.</param>
/// <param name="requested">The address that was requested first.</param>
/// <param name="source">The address that responded.</param>
internal readonly struct ReceivedBody(ResponseBuffer buffer, Uri requested, Uri source) : IDisposable
{
    /// <summary>The bytes, valid until disposal.</summary>
    internal ReadOnlyMemory<byte> Body => buffer.Memory;

    /// <summary>The address that was requested first.</summary>
    internal Uri Requested => requested;

    /// <summary>The address that responded.</summary>
    internal Uri Source => source;

    /// <summary>The status.</summary>
    internal int Status { get; init; }

    /// <summary>The body while it arrives, where it is left to the caller to read; <see langword="null"/> elsewhere.</summary>
    internal Stream? Download { get; init; }

    /// <summary>The character set that the response names.</summary>
    internal string? CharacterSet { get; init; }

    /// <summary>The header <c>Link</c>, where it names the next page.</summary>
    internal string? Links { get; init; }

    /// <summary>Takes the bytes out, which the caller then disposes.</summary>
    internal ResponseBuffer Detach() => buffer.Detach();

    public void Dispose() => buffer.Dispose();
}
