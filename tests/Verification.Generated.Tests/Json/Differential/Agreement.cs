using System.Text.Json;

namespace Verification.Generated.Tests.Json.Differential;

/// <summary>Compares the results of two readers of one document. Ours leaves out a null element, and an absent list is empty.</summary>
internal static class Agreement
{
    internal static bool On<TOurs, TTheirs>(IReadOnlyList<TOurs> ours, List<TTheirs?>? theirs, Func<TOurs, TTheirs, bool> agree)
        where TTheirs : class
    {
        var index = 0;
        foreach (var other in theirs ?? [])
        {
            if (other is null)
                continue;
            if (index == ours.Count || !agree(ours[index++], other))
                return false;
        }

        return index == ours.Count;
    }

    internal static bool On(OpenJson? ours, JsonElement? theirs) => ours?.GetRawText() == theirs?.GetRawText();

    internal static bool On(DateTimeOffset? ours, DateTimeOffset? theirs) =>
        ours.HasValue == theirs.HasValue && (ours is not { } one || one.EqualsExact(theirs.GetValueOrDefault()));

    internal static bool On(IReadOnlyDictionary<string, JsonElement> ours, Dictionary<string, JsonElement>? theirs)
    {
        if (ours.Count != (theirs?.Count ?? 0))
            return false;
        foreach (var (name, value) in theirs ?? [])
        {
            if (!ours.TryGetValue(name, out var own) || own.GetRawText() != value.GetRawText())
                return false;
        }

        return true;
    }
}
