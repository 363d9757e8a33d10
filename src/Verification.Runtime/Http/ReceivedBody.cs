namespace Verification.Runtime;

/// <summary>The body of a success, whose signature is checked already where the vendor signs.</summary>
internal readonly struct ReceivedBody(ResponseBuffer buffer, Uri asked, Uri answered) : IDisposable
{
    /// <summary>The bytes, valid until disposal.</summary>
    internal ReadOnlyMemory<byte> Body => buffer.Memory;

    /// <summary>The address that was asked first.</summary>
    internal Uri Asked => asked;

    /// <summary>The address that answered.</summary>
    internal Uri Answered => answered;

    public void Dispose() => buffer.Dispose();
}
