using HostileBodies.Feeding;

namespace HostileBodies.Bodies;

/// <summary>One response: what it says, and how it comes. The same object serves one body after another.</summary>
internal sealed class HostileBody
{
    /// <summary>The largest body, which is also the largest that the clients are told to accept.</summary>
    public const int LargestBytes = FeedResult.MaximumResponseBytes;

    /// <summary>The body before it is compressed.</summary>
    public CaseBuffer Json { get; } = new();

    public BodyFamily Family { get; set; }

    public int Status { get; set; }

    public BodyEncoding Encoding { get; set; }

    /// <summary>Whether only a part of what was announced or compressed arrives.</summary>
    public bool IsCut { get; set; }

    /// <summary>Whether the length is not announced.</summary>
    public bool IsChunked { get; set; }

    /// <summary>Whether every page is this one, so that its next link is followed to the end.</summary>
    public bool IsEveryPage { get; set; }

    /// <summary>Where the vendor signs: whether the signature is right.</summary>
    public bool IsSigned { get; set; }

    public (string Name, string Value)? Header { get; set; }

    /// <summary>Whether a lost connection is a fair way to put what arrives.</summary>
    public bool MayBeLost => IsCut || Encoding is BodyEncoding.GzipWithTail or BodyEncoding.GzipSpoilt or BodyEncoding.Feigned;

    /// <summary>How much of it a client may have to read.</summary>
    public int Size =>
        Encoding is BodyEncoding.GzipBomb or BodyEncoding.BrotliBomb ? LargestBytes : Math.Min(LargestBytes, Json.Written.Length);

    public override string ToString() =>
        $"{Family}, status {Status}, {Json.Written.Length} bytes, {Encoding}{(IsCut ? ", cut" : "")}{(IsChunked ? ", chunked" : "")}";
}
