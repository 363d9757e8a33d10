namespace Verification.Runtime;

/// <summary>The result of an operation, and where it came from.</summary>
/// <param name="Value">The decoded body.</param>
/// <param name="Requested">The address that was requested first.</param>
/// <param name="Source">The address that responded: the requested one, or the last of its redirects.</param>
internal readonly record struct Response<T>(T Value, Uri Requested, Uri Source)
{
    /// <summary>The header <c>Link</c>, where it names the next page.</summary>
    internal string? Links { get; init; }

    /// <summary>A hash of the body, where a page that is repeated shows that the list would never end.</summary>
    internal UInt128? Digest { get; init; }

    /// <summary>The number of elements in the array of a page of a counted list, those included that are no rows.</summary>
    internal int? Elements { get; init; }
}
