using System.Collections.ObjectModel;

namespace Verification.Runtime;

/// <summary>Errors by field, limited in number, length and total length.</summary>
internal sealed class FieldErrorList
{
    private readonly Dictionary<string, List<string>> fields = new(StringComparer.Ordinal);
    private int total;

    /// <summary>Whether the list is full, so that nothing more needs to be decoded.</summary>
    internal bool IsFull { get; private set; }

    /// <summary>Adds a text as far as it fits.</summary>
    /// <param name="path">The names that lead to the field, outermost first.</param>
    /// <param name="text">What is wrong with the field; at most <see cref="ErrorBounds.FieldText"/> long.</param>
    internal void Add(IReadOnlyList<string> path, string text)
    {
        Span<char> space = stackalloc char[ErrorBounds.FieldName + 1];
        var name = Join(path, space);
        var isKnown = fields.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var texts);
        if (texts?.Count >= ErrorBounds.TextsOfField)
            return;

        total += text.Length + (isKnown ? 0 : name.Length);
        IsFull |= total > ErrorBounds.FieldTotal || (!isKnown && fields.Count == ErrorBounds.Fields);
        if (IsFull)
            return;
        if (texts is null)
            fields[name.ToString()] = [text];
        else
            texts.Add(text);
    }

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> ToDictionary() =>
        fields.Count == 0
            ? ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty
            : fields.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal);

    /// <summary>Joins names with dots without building more than is kept, since one long path may hold many texts.</summary>
    private static ReadOnlySpan<char> Join(IReadOnlyList<string> path, Span<char> space)
    {
        var length = 0;
        for (var index = 0; index < path.Count && length < space.Length; index++)
        {
            if (index > 0)
                space[length++] = '.';
            var part = path[index].AsSpan(0, Math.Min(path[index].Length, space.Length - length));
            part.CopyTo(space[length..]);
            length += part.Length;
        }

        return length == space.Length ? BoundedText.Cut(space) : space[..length];
    }
}
