namespace Verification.Runtime;

/// <summary>The stream that a decompressor reads. It notices a decompressor that wants more than there is.</summary>
/// <param name="inner">The compressed body.</param>
/// <param name="hasMembers">
/// Whether the format is a series of members, such as gzip (RFC 1952, section 2.2), so that the decompressor continues to read even after a
/// complete member. It then gets one byte that neither begins nor ends a member: after a complete member it stops there, within one it
/// reads again.
/// </param>
internal sealed class CompressedSource(Stream inner, bool hasMembers) : ReadOnlyStream
{
    /// <summary>The first byte of a member is 0x1F; the last one is 0xFF only in a member of 4 GiB.</summary>
    private const byte NoMember = 0xFF;

    private bool hasBegun;

    /// <summary>Whether the stream was read to its end.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>Whether the decompressor wanted to continue after the end of a body that is not empty.</summary>
    internal bool IsCut { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var isAgain = HasEnded;
        var read = isAgain ? 0 : await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        hasBegun |= read > 0;
        if (read > 0 || !hasBegun || buffer.IsEmpty)
            return read;

        HasEnded = true;
        if (hasMembers && !isAgain)
        {
            buffer.Span[0] = NoMember;
            return 1;
        }

        IsCut = true;
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
