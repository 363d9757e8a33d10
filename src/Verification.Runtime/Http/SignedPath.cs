namespace Verification.Runtime;

/// <summary>Paths that hold an id that a request is signed for.</summary>
internal static class SignedPath
{
    /// <summary>Whether an address has the id where the operation has it, counted from the end: what goes before it may move.</summary>
    /// <param name="template">The operation's path, whose first parameter is the id.</param>
    /// <param name="id">The id, not encoded.</param>
    /// <param name="address">The address.</param>
    internal static bool Keeps(string template, string id, Uri address)
    {
        var after = Segments(template[(template.IndexOf('}', StringComparison.Ordinal) + 1)..]).Length;
        var segments = Segments(address.AbsolutePath);
        return segments.Length > after && string.Equals(Uri.UnescapeDataString(segments[^(after + 1)]), id, StringComparison.Ordinal);
    }

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
