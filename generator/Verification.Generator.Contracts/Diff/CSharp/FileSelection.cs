using System.Text.RegularExpressions;
using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Origins;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>
/// Which generated files have to be compiled to compare two sides: those that differ in their text or in what they do on the wire,
/// those that name a type which became another kind of type, and all that these need. In large documents that is a small part.
/// </summary>
/// <param name="Before">The files of the side before.</param>
/// <param name="After">The files of the side after.</param>
internal sealed partial record FileSelection(IReadOnlyList<GeneratedFile> Before, IReadOnlyList<GeneratedFile> After)
{
    public static FileSelection Of(GeneratedClients before, GeneratedClients after)
    {
        var old = new FileUses(before.Files);
        var current = new FileUses(after.Files);
        HashSet<string> changed =
        [
            .. old
                .Names.Union(current.Names, StringComparer.Ordinal)
                .Where(name => WithoutSlots(old.Text(name)) != WithoutSlots(current.Text(name))),
            .. ChangedFacts(before.Origins, after.Origins),
        ];
        HashSet<string> otherKinds = [.. changed.Where(name => old.Declaration(name) != current.Declaration(name))];
        changed.UnionWith(old.Names.Where(name => old.Uses(name).Overlaps(otherKinds)));
        changed.UnionWith(current.Names.Where(name => current.Uses(name).Overlaps(otherKinds)));
        return new FileSelection(old.Closure(changed), current.Closure(changed));
    }

    /// <summary>Readers number what they remember through the whole document; a type whose numbers moved is the same type.</summary>
    private static string? WithoutSlots(string? text) => text is null ? null : Slot().Replace(text, "");

    [GeneratedRegex(@"(?<=reading(\.Layout\(|, ))[0-9]+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Slot();

    /// <summary>The types whose code is the same and whose meaning is not: statuses and demands stand in no code.</summary>
    private static IEnumerable<string> ChangedFacts(IReadOnlyList<MemberOrigin> before, IReadOnlyList<MemberOrigin> after)
    {
        var old = new OriginTable(before);
        return after
            .Where(origin =>
                old.Find(new MemberKey(origin.Type, origin.Member)) is { } previous && !previous.Facts.SequenceEqual(origin.Facts)
            )
            .Select(origin => origin.Type);
    }
}
