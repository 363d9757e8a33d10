using System.Text.Json;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>
/// Says how two values differ: the members of an object that changed, what a list gained and lost, and of two long texts the part that
/// differs.
/// </summary>
internal static class ValueDifference
{
    /// <summary>Values longer than this are cut in a sentence; the places lead to the whole of them.</summary>
    public const int LongestValue = 120;

    private const int MostEntries = 10;
    private const int Context = 30;
    private const string Ellipsis = "…";

    /// <summary>What changed within two values that have parts; null for values that are best shown whole.</summary>
    /// <param name="before">The value before, as <see cref="CanonicalText"/> spells it, or names with commas between them.</param>
    /// <param name="after">The value after.</param>
    /// <param name="areLists">Whether the values are names with commas between them.</param>
    public static string? Of(string before, string after, bool areLists)
    {
        if (areLists)
            return OfLists(Split(before), Split(after));
        return IsStructure(before) && IsStructure(after) && before[0] == after[0] ? OfStructures(before, after) : null;
    }

    private static string? OfStructures(string before, string after)
    {
        try
        {
            using var old = JsonDocument.Parse(before);
            using var current = JsonDocument.Parse(after);
            return string.Join("; ", Parts("", old.RootElement, current.RootElement).Take(MostEntries));
        }
        catch (JsonException)
        {
            // Text in brackets, or several values at one place.
            return null;
        }
    }

    /// <summary>Two texts so that a reader sees where they differ: whole when they are short, else the differing parts.</summary>
    public static (string Before, string After) Shorten(string before, string after)
    {
        if (before.Length <= LongestValue && after.Length <= LongestValue)
            return (before, after);
        var shortest = Math.Min(before.Length, after.Length);
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < shortest - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return (Part(before, start, end), Part(after, start, end));
    }

    /// <summary>A text in one line, cut when it is long.</summary>
    public static string Cut(string text) => text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), Ellipsis);

    private static string Part(string text, int start, int end)
    {
        var from = start <= Context ? 0 : start - Context;
        var to = end <= Context ? text.Length : text.Length - end + Context;
        var part = Cut(text[from..to]);
        return (from > 0 ? Ellipsis : "") + part + (to < text.Length && !part.EndsWith(Ellipsis, StringComparison.Ordinal) ? Ellipsis : "");
    }

    private static bool IsStructure(string text) => text is ['{', .., '}'] or ['[', .., ']'];

    private static IEnumerable<string> Parts(string path, JsonElement before, JsonElement after)
    {
        if (before.ValueKind is JsonValueKind.Object && after.ValueKind is JsonValueKind.Object)
            return Members(path, before, after);
        var name = path.Length == 0 ? "" : path + " ";
        if (before.ValueKind is JsonValueKind.Array && after.ValueKind is JsonValueKind.Array)
            return [name + OfLists([.. before.EnumerateArray().Select(Show)], [.. after.EnumerateArray().Select(Show)])];
        (var old, var current) = Shorten(Show(before), Show(after));
        return [$"{name}from {old} to {current}"];
    }

    private static IEnumerable<string> Members(string path, JsonElement before, JsonElement after)
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        foreach (var member in before.EnumerateObject())
        {
            if (!after.TryGetProperty(member.Name, out var current))
            {
                yield return $"{prefix}{member.Name} {Cut(Show(member.Value))} removed";
            }
            else if (!JsonElement.DeepEquals(member.Value, current))
            {
                foreach (var part in Parts(prefix + member.Name, member.Value, current))
                    yield return part;
            }
        }

        foreach (var member in after.EnumerateObject().Where(member => !before.TryGetProperty(member.Name, out _)))
            yield return $"{prefix}{member.Name} {Cut(Show(member.Value))} added";
    }

    private static string OfLists(string[] before, string[] after)
    {
        string[] added = [.. after.Except(before, StringComparer.Ordinal)];
        string[] removed = [.. before.Except(after, StringComparer.Ordinal)];
        if (added.Length + removed.Length == 0)
            return "another order";
        string[] parts = [Named(added, "added"), Named(removed, "removed")];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string Named(string[] values, string verb)
    {
        if (values.Length == 0)
            return "";
        var more = values.Length > MostEntries ? $" and {values.Length - MostEntries} more" : "";
        return $"{verb} {string.Join(", ", values.Take(MostEntries).Select(Cut))}{more}";
    }

    private static string[] Split(string names) => names is "none" ? [] : names.Split(", ");

    private static string Show(JsonElement value) => value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
