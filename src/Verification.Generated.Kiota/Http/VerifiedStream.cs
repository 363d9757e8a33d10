using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Http;

/// <summary>The bytes of a <see cref="VerifiedBody"/>.</summary>
internal sealed class VerifiedStream : MemoryStream
{
    internal VerifiedStream(Operation operation, byte[] body, CallTime time)
        : base(body, writable: false)
    {
        Operation = operation;
        Body = body;
        Time = time;
    }

    /// <summary>The operation that has returned the body.</summary>
    internal Operation Operation { get; }

    /// <summary>All of the bytes.</summary>
    internal ReadOnlyMemory<byte> Body { get; }

    /// <summary>The time to read it in.</summary>
    internal CallTime Time { get; }

    /// <summary>Kiota takes an empty stream that can seek for no response at all; this one is for the reader to refuse.</summary>
    public override bool CanSeek => !Body.IsEmpty;
}
