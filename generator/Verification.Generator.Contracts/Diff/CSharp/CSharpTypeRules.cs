using Microsoft.CodeAnalysis;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>What breaks code that uses a type, apart from its members.</summary>
internal static class CSharpTypeRules
{
    /// <summary>Whether a type lost something that code may rely on: its kind, deriving from it, a base type, an interface.</summary>
    public static bool IsBroken(INamedTypeSymbol before, INamedTypeSymbol after) =>
        before.TypeKind != after.TypeKind
        || before.IsRecord != after.IsRecord
        || before.IsStatic != after.IsStatic
        || (!before.IsSealed && after.IsSealed)
        || (!before.IsAbstract && after.IsAbstract)
        || Ancestors(before).Except(Ancestors(after), StringComparer.Ordinal).Any();

    /// <summary>The types of the same assembly that the declaration of a member names.</summary>
    public static IEnumerable<string> MentionedTypes(ISymbol symbol) =>
        symbol switch
        {
            IPropertySymbol property => Named(property.Type, symbol.ContainingAssembly),
            IMethodSymbol method => method
                .Parameters.Select(parameter => parameter.Type)
                .Append(method.ReturnType)
                .SelectMany(type => Named(type, symbol.ContainingAssembly)),
            INamedTypeSymbol type => PublicSurface
                .OwnMembers(type)
                .SelectMany(MentionedTypes)
                .Concat(type.BaseType is { } above ? Named(above, symbol.ContainingAssembly) : []),
            _ => [],
        };

    private static IEnumerable<string> Ancestors(INamedTypeSymbol type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
            yield return CSharpDisplay.Name(above);
        foreach (var contract in type.AllInterfaces.Where(contract => contract.DeclaredAccessibility is Accessibility.Public))
            yield return CSharpDisplay.Name(contract);
    }

    private static IEnumerable<string> Named(ITypeSymbol type, IAssemblySymbol assembly)
    {
        if (type is not INamedTypeSymbol named)
            return [];
        var arguments = named.TypeArguments.SelectMany(argument => Named(argument, assembly));
        return SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, assembly)
            ? arguments.Prepend(CSharpDisplay.Name(named))
            : arguments;
    }
}
