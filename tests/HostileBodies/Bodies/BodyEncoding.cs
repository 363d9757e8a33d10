namespace HostileBodies.Bodies;

/// <summary>How a body is compressed, and what its header says of it.</summary>
internal enum BodyEncoding
{
    None,
    Gzip,
    Brotli,
    ZLib,

    /// <summary>Compressed twice.</summary>
    GzipInGzip,

    /// <summary>A good stream and then other bytes.</summary>
    GzipWithTail,

    /// <summary>A good stream in which bits are flipped.</summary>
    GzipSpoilt,

    /// <summary>JSON that says it is compressed.</summary>
    Feigned,

    /// <summary>A header that names an encoding a hundred times.</summary>
    TooMany,

    /// <summary>A few bytes that decompress to 256 MiB.</summary>
    GzipBomb,

    /// <inheritdoc cref="GzipBomb"/>
    BrotliBomb,
}
