using System.Globalization;
using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>
/// Finds texts of a document that gained characters which a reviewer does not see, wherever they stand: in descriptions, names, values,
/// extensions and components that nothing uses.
/// </summary>
internal static class UnsafeTextComparer
{
    /// <summary>Line feeds, carriage returns and tabs are how people write long texts.</summary>
    private const string Ordinary = "\n\r\t";

    /// <summary>Reports the texts of the revision that hold unsafe characters and do not stand so in the base.</summary>
    /// <param name="differences">Where to report.</param>
    /// <param name="before">The document before; null when it is new.</param>
    /// <param name="after">The document after.</param>
    public static void Compare(DifferenceIndex differences, SpecPlace? before, SpecPlace after)
    {
        HashSet<string> known = before is null ? [] : [.. UnsafeTexts(before).Select(found => found.Text)];
        foreach ((var place, var text) in UnsafeTexts(after))
        {
            if (known.Contains(text))
                continue;
            var old = before is null ? null : Corresponding(before, place);
            var gained = Gained(old?.Text, text);
            if (gained.Length > 0)
            {
                differences.Add(
                    new Difference(AnnotationRules.UnsafeTextAdded, Direction.Request, Subject(place))
                    {
                        Base = old,
                        Revision = place,
                        After = gained,
                    },
                    operations: []
                );
            }
        }
    }

    private static string Gained(string? before, string after)
    {
        var old = Characters(before ?? "");
        return string.Join(", ", Characters(after).Except(old, StringComparer.Ordinal));
    }

    private static string[] Characters(string text) =>
        UnsafeText.Describe(text, Ordinary).Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static ChangeSubject Subject(SpecPlace place) =>
        new("documentation", place.Name, place.Parent is { Name.Length: > 0 } owner ? owner.Name : "");

    /// <summary>The same place in the other document, or the object in which it is missing.</summary>
    private static SpecPlace Corresponding(SpecPlace root, SpecPlace place)
    {
        if (place.Parent is not { } parent)
            return root;
        var owner = Corresponding(root, parent);
        return owner.Member(place.Name)
            ?? (int.TryParse(place.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? owner.Item(index) : null)
            ?? owner;
    }

    private static IEnumerable<(SpecPlace Place, string Text)> UnsafeTexts(SpecPlace root)
    {
        var waiting = new Stack<SpecPlace>([root]);
        while (waiting.TryPop(out var place))
        {
            if (UnsafeText.Contains(place.Name, Ordinary))
                yield return (place, place.Name);
            if (place.Text is { } text && UnsafeText.Contains(text, Ordinary))
                yield return (place, text);
            foreach (var part in place.Members.Concat(place.Items))
                waiting.Push(part);
        }
    }
}
