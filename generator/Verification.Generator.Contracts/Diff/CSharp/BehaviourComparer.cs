using System.Globalization;
using Microsoft.CodeAnalysis;
using Verification.Generator.CodeGeneration.Origins;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>Finds members whose code compiles as before and acts differently: another request, another success, another check.</summary>
internal static class BehaviourComparer
{
    /// <summary>The differences, in an order that does not depend on that of the documents.</summary>
    public static IReadOnlyList<CSharpDifference> Compare(CompiledContract before, CompiledContract after)
    {
        var differences = new List<CSharpDifference>(NewDemands(before, after));
        foreach (
            var old in before
                .Origins.All.OrderBy(origin => origin.Type, StringComparer.Ordinal)
                .ThenBy(origin => origin.Member, StringComparer.Ordinal)
        )
        {
            var key = new MemberKey(old.Type, old.Member);
            if (
                after.Origins.Find(key) is not { } current
                || Declaration(before.Surface, key) is not { } beforeText
                || Declaration(after.Surface, key) is not { } afterText
            )
            {
                continue;
            }

            foreach (var kind in Enum.GetValues<FactKind>())
            {
                var oldValues = Values(old, kind);
                var currentValues = Values(current, kind);
                if (!ActsDifferently(kind, oldValues, currentValues, after.Surface))
                    continue;
                differences.Add(
                    new CSharpDifference
                    {
                        Before = key,
                        After = key,
                        BeforeText = $"{beforeText} // {Name(kind)}: {Describe(oldValues)}",
                        AfterText = $"{afterText} // {Name(kind)}: {Describe(currentValues)}",
                        Fact = kind,
                    }
                );
            }
        }

        return differences;
    }

    /// <summary>New members of a request that was accepted without them.</summary>
    private static IEnumerable<CSharpDifference> NewDemands(CompiledContract before, CompiledContract after) =>
        from origin in after.Origins.All
        let key = new MemberKey(origin.Type, origin.Member)
        where
            Values(origin, FactKind.Required) is ["required"]
            && before.Surface.Types.ContainsKey(key.Type)
            && before.Origins.Find(key) is null
        orderby origin.Type, origin.Member
        select new CSharpDifference
        {
            After = key,
            AfterText = $"{Declaration(after.Surface, key)} // {Name(FactKind.Required)}: required",
            Fact = FactKind.Required,
        };

    private static bool ActsDifferently(FactKind kind, string[] before, string[] after, PublicSurface surface) =>
        kind switch
        {
            FactKind.Minimum => Number(after) is { } lowest && !(Number(before) >= lowest),
            FactKind.Maximum or FactKind.MaximumPageSize => Number(after) is { } highest && !(Number(before) <= highest),
            FactKind.Required => after is ["required"] && before is not ["required"],
            FactKind.Server => before is [{ Length: > 0 }] && !before.SequenceEqual(after, StringComparer.Ordinal),
            FactKind.Default or FactKind.Body => before is [{ Length: > 0 } old] && after is [{ Length: > 0 } current] && old != current,
            FactKind.Explode => before is [{ Length: > 0 }] && after is [{ Length: > 0 }] && before[0] != after[0],
            FactKind.Success => SuccessDiffers(before, after),
            FactKind.Discriminator => before
                .Except(after, StringComparer.Ordinal)
                .Any(entry => surface.Types.ContainsKey(entry[(entry.LastIndexOf(' ') + 1)..])),
            _ => !before.SequenceEqual(after, StringComparer.Ordinal),
        };

    /// <summary>A success that was possible no longer is, or one is new whose body the method does not return.</summary>
    private static bool SuccessDiffers(string[] before, string[] after)
    {
        var usual = Array.Exists(after, value => value.EndsWith(" result", StringComparison.Ordinal)) ? "result" : "none";
        var isLost = Array.Exists(
            before,
            old => !after.Contains(old, StringComparer.Ordinal) && !after.Contains(RangeOf(old), StringComparer.OrdinalIgnoreCase)
        );
        var isStrange = Array.Exists(
            after,
            current => !before.Contains(current, StringComparer.Ordinal) && !current.EndsWith(" " + usual, StringComparison.Ordinal)
        );
        return before.Length > 0 && (isLost || isStrange);
    }

    /// <summary>A range such as <c>2XX</c> includes the status.</summary>
    private static string RangeOf(string success) => success[0] + "XX" + success[3..];

    private static decimal? Number(string[] values) =>
        values is [var text] && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] Values(MemberOrigin origin, FactKind kind) =>
        [.. origin.Facts.Where(fact => fact.Kind == kind).Select(fact => fact.Value)];

    private static string Describe(string[] values) => string.Join(", ", values) is { Length: > 0 } text ? text : "none";

    private static string Name(FactKind kind) =>
        string.Concat(
            kind.ToString()
                .Select(
                    (letter, index) =>
                        char.IsUpper(letter) && index > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"
                )
        );

    private static string? Declaration(PublicSurface surface, MemberKey key)
    {
        if (surface.Types.GetValueOrDefault(key.Type) is not { } type)
            return null;
        var symbol = key.Member is null ? type : PublicSurface.Members(type).FirstOrDefault(member => member.Name == key.Member);
        return symbol is null ? null : CSharpDisplay.Text(symbol);
    }
}
