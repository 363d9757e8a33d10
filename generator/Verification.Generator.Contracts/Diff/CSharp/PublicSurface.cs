using Microsoft.CodeAnalysis;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>The types and members of an assembly that code outside it can name: public and protected ones.</summary>
internal sealed class PublicSurface
{
    private readonly SortedDictionary<string, INamedTypeSymbol> types = new(StringComparer.Ordinal);

    private PublicSurface() { }

    /// <summary>A surface without a type.</summary>
    public static PublicSurface Empty { get; } = new();

    /// <summary>The types, sorted by name.</summary>
    public IReadOnlyDictionary<string, INamedTypeSymbol> Types => types;

    /// <summary>The surface of an assembly.</summary>
    public static PublicSurface Of(IAssemblySymbol assembly)
    {
        var surface = new PublicSurface();
        var waiting = new Stack<INamespaceOrTypeSymbol>([assembly.GlobalNamespace]);
        while (waiting.TryPop(out var next))
        {
            if (next is INamedTypeSymbol type)
            {
                if (!IsVisible(type))
                    continue;
                surface.types.Add(CSharpDisplay.Name(type), type);
                foreach (var nested in type.GetTypeMembers())
                    waiting.Push(nested);
            }
            else
            {
                foreach (var member in ((INamespaceSymbol)next).GetMembers())
                    waiting.Push(member);
            }
        }

        return surface;
    }

    /// <summary>The members of a type and of its base types in the same assembly, nearest first.</summary>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
    {
        for (
            var owner = type;
            owner is not null && SymbolEqualityComparer.Default.Equals(owner.ContainingAssembly, type.ContainingAssembly);
            owner = owner.BaseType
        )
        {
            foreach (var member in OwnMembers(owner))
                yield return member;
        }
    }

    /// <summary>The members that a type declares, without accessors and what the compiler adds.</summary>
    public static IEnumerable<ISymbol> OwnMembers(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => IsVisible(member) && !member.IsImplicitlyDeclared)
            .Where(member => member is IPropertySymbol or IFieldSymbol or IEventSymbol or IMethodSymbol { AssociatedSymbol: null });

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
