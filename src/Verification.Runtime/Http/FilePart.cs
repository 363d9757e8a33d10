namespace Verification.Runtime;

/// <summary>A file in a request of parts (<c>multipart/form-data</c>, RFC 7578).</summary>
/// <param name="Content">The bytes, read once from the stream's position on while the request is sent. The stream stays open.</param>
/// <param name="FileName">The name of the file, without a folder.</param>
public sealed record FilePart(Stream Content, string FileName)
{
    /// <summary>The media type; <c>application/octet-stream</c> by default.</summary>
    public string MediaType { get; init; } = "application/octet-stream";

    /// <summary>The media type; the name of a file may be that of a person.</summary>
    public override string ToString() => $"{nameof(FilePart)} {{ {nameof(MediaType)} = {MediaType} }}";
}
