using Verification.Generator.CodeGeneration;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>Generated files by the type that each holds, and which of the other types each names.</summary>
internal sealed class FileUses
{
    private const string Extension = ".g.cs";

    private readonly Dictionary<string, GeneratedFile> files;
    private readonly Dictionary<string, HashSet<string>> uses = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names;

    /// <summary>Sorts files by their types.</summary>
    public FileUses(IReadOnlyList<GeneratedFile> files)
    {
        this.files = files.ToDictionary(file => file.Name[..^Extension.Length], StringComparer.Ordinal);
        names = new HashSet<string>(this.files.Keys, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyCollection<string> Names => files.Keys;

    /// <summary>The text of the file of a type; null when there is none.</summary>
    public string? Text(string name) => files.GetValueOrDefault(name)?.Content;

    /// <summary>The line that declares a type; null when there is none.</summary>
    public string? Declaration(string name)
    {
        if (Text(name) is not { } text)
            return null;
        var start = text.IndexOf("\npublic ", StringComparison.Ordinal);
        return start < 0 ? "" : text[(start + 1)..text.IndexOf('\n', start + 1)];
    }

    /// <summary>The other types that the file of a type names.</summary>
    public HashSet<string> Uses(string name)
    {
        if (uses.TryGetValue(name, out var known))
            return known;
        HashSet<string> found = [];
        foreach (var line in (Text(name) ?? "").AsSpan().EnumerateLines())
        {
            if (!line.TrimStart().StartsWith("///", StringComparison.Ordinal))
                Collect(line, found);
        }

        return uses[name] = found;
    }

    /// <summary>The files of some types, of all types that they name, and so on.</summary>
    public IReadOnlyList<GeneratedFile> Closure(IEnumerable<string> types)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(types.Where(files.ContainsKey));
        while (waiting.TryPop(out var next))
        {
            if (!reached.Add(next))
                continue;
            foreach (var used in Uses(next))
                waiting.Push(used);
        }

        return [.. reached.Order(StringComparer.Ordinal).Select(name => files[name])];
    }

    private void Collect(ReadOnlySpan<char> line, HashSet<string> found)
    {
        while (line.IndexOfAnyInRange('A', 'Z') is >= 0 and var start)
        {
            var length = 1;
            while (start + length < line.Length && char.IsAsciiLetterOrDigit(line[start + length]))
                length++;
            if (names.TryGetValue(line.Slice(start, length), out var used))
                found.Add(used);
            line = line[(start + length)..];
        }
    }
}
