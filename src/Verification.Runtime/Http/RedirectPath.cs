namespace Verification.Runtime;

/// <summary>Compares the paths that redirects lead to.</summary>
internal static class RedirectPath
{
    /// <summary>
    /// Whether an address is of the same resource: its path ends with the requested path, with all values and fixed parts in order. A
    /// trailing slash does not matter. Any path may precede it, and the version at the beginning may differ.
    /// </summary>
    /// <param name="requested">The requested path, encoded, below the base address.</param>
    /// <param name="address">The address.</param>
    internal static bool Keeps(string requested, Uri address)
    {
        var own = Segments(requested);
        var theirs = Segments(address.AbsolutePath);
        var moved = theirs.Length - own.Length;
        if (moved < 0)
            return false;

        for (var index = 0; index < own.Length; index++)
        {
            var (mine, other) = (Decode(own[index]), Decode(theirs[moved + index]));
            if (mine != other && !(index == 0 && IsVersion(mine) && IsVersion(other)))
                return false;
        }

        return true;
    }

    /// <summary>The parts between slashes, including empty ones; slashes at the beginning and one at the end do not count.</summary>
    private static string[] Segments(string path) => (path.EndsWith('/') ? path[..^1] : path).TrimStart('/').Split('/');

    private static string Decode(string segment) => Uri.UnescapeDataString(segment);

    private static bool IsVersion(string segment) => segment is ['v', _, ..] && segment.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
