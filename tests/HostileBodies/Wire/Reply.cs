namespace HostileBodies.Wire;

/// <summary>One response as it goes out.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Content">The bytes; where it is cut, those that still arrive.</param>
/// <param name="IsCut">Whether the connection is lost after them.</param>
/// <param name="IsChunked">Whether the length is not announced.</param>
/// <param name="Headers">Further headers.</param>
internal sealed record Reply(
    int Status,
    ReadOnlyMemory<byte> Content,
    bool IsCut,
    bool IsChunked,
    IReadOnlyList<(string Name, string Value)> Headers
);
