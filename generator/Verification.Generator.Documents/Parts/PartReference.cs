namespace Verification.Generator.Documents;

/// <summary>The target of a reference.</summary>
/// <param name="Part">The path of its file from the folder of the document; empty for the document itself.</param>
/// <param name="Pointer">Where it stands in the file, as a fragment.</param>
internal sealed record PartReference(string Part, string Pointer)
{
    /// <summary>Reads a reference.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="from">The file that has it.</param>
    /// <param name="document">The name of the document in its folder.</param>
    /// <param name="fault">What is wrong with it; empty for nothing.</param>
    /// <returns>Null where it leads out of the folder.</returns>
    internal static PartReference? Read(string text, string from, string document, out string fault)
    {
        fault = "";
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(hash < 0 ? text : text[..hash]);
        var pointer = hash < 0 ? "#" : text[hash..];
        if (path.Length == 0)
            return new PartReference(from, pointer);
        if (IsAddress(path))
        {
            fault = "is an address, and nothing is read from the network; copy its target into the folder of the document";
            return null;
        }

        if (Normalize(from, path) is { } part)
            return new PartReference(part == document ? "" : part, pointer);
        fault = "leaves the folder of the document; copy its target into that folder";
        return null;
    }

    /// <summary>A scheme, a host, or a path that does not depend on the folder.</summary>
    private static bool IsAddress(string path) =>
        path.StartsWith('/') || path.StartsWith('\\') || path.Contains(':') || path.Contains('\0');

    /// <summary>The path from the folder of the document; null where it leads out.</summary>
    private static string? Normalize(string from, string path)
    {
        var parts = new List<string>(from.Split('/').SkipLast(1));
        foreach (var part in path.Split('/', '\\'))
        {
            if (part is ".." && parts.Count == 0)
                return null;
            if (part is "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        }

        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
