using Microsoft.CodeAnalysis;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>Compares the public types and members of two compilations: what no longer compiles, what no longer runs, what is new.</summary>
internal static class SurfaceComparer
{
    /// <summary>The differences, sorted by type and member. A type that is gone or new stands for its members.</summary>
    public static IReadOnlyList<CSharpDifference> Compare(PublicSurface before, PublicSurface after)
    {
        var differences = new List<CSharpDifference>();
        foreach (var name in before.Types.Keys.Union(after.Types.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var old = before.Types.GetValueOrDefault(name);
            var current = after.Types.GetValueOrDefault(name);
            if (old is null || current is null)
            {
                differences.Add(Describe(old, current, source: current is null, binary: current is null));
                continue;
            }

            if (CSharpTypeRules.IsBroken(old, current))
                differences.Add(Describe(old, current, source: true, binary: true));
            differences.AddRange(CompareMembers(old, current));
        }

        return differences;
    }

    private static IEnumerable<CSharpDifference> CompareMembers(INamedTypeSymbol before, INamedTypeSymbol after)
    {
        var current = PublicSurface.Members(after).ToLookup(CSharpDisplay.Signature, StringComparer.Ordinal);
        var old = PublicSurface.Members(before).ToLookup(CSharpDisplay.Signature, StringComparer.Ordinal);
        List<ISymbol> gone = [.. PublicSurface.OwnMembers(before).Where(member => !current.Contains(CSharpDisplay.Signature(member)))];
        List<ISymbol> added = [.. PublicSurface.OwnMembers(after).Where(member => !old.Contains(CSharpDisplay.Signature(member)))];
        foreach (var member in gone)
        {
            var successor = added.Find(candidate => candidate.Name == member.Name);
            if (successor is not null)
                added.Remove(successor);
            yield return Describe(member, successor, source: true, binary: true);
        }

        foreach (var member in added)
            yield return Describe(before: null, member, source: MemberRules.BreaksSourceWhenAdded(member), binary: member.IsAbstract);
        foreach (var member in PublicSurface.OwnMembers(before))
        {
            if (current[CSharpDisplay.Signature(member)].FirstOrDefault() is not { } successor)
                continue;
            (var source, var binary) = MemberRules.Compare(
                member,
                successor,
                [.. PublicSurface.Members(after).OfType<IMethodSymbol>().Where(method => method.Name == member.Name)]
            );
            if (source || binary)
                yield return Describe(member, successor, source, binary);
        }
    }

    private static CSharpDifference Describe(ISymbol? before, ISymbol? after, bool source, bool binary) =>
        new()
        {
            Before = KeyOf(before),
            After = KeyOf(after),
            BeforeText = before is null ? null : CSharpDisplay.Text(before),
            AfterText = after is null ? null : CSharpDisplay.Text(after),
            BaseClass = (after ?? before) is INamedTypeSymbol { BaseType: { SpecialType: SpecialType.None } above }
                ? CSharpDisplay.Name(above)
                : null,
            Source = source,
            Binary = binary,
            Mentions =
            [
                .. new[] { before, after }.OfType<ISymbol>().SelectMany(CSharpTypeRules.MentionedTypes).Distinct(StringComparer.Ordinal),
            ],
        };

    private static MemberKey? KeyOf(ISymbol? symbol) =>
        symbol switch
        {
            null => null,
            INamedTypeSymbol type => new MemberKey(CSharpDisplay.Name(type), Member: null),
            _ => new MemberKey(CSharpDisplay.Name(symbol.ContainingType), symbol.Name),
        };
}
