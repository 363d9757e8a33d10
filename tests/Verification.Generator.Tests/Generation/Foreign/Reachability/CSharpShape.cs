using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Verification.Generator.Tests.Generation.Foreign.Reachability;

/// <summary>What a caller sees of a type of the compiled assembly.</summary>
internal static class CSharpShape
{
    private const string WireRemark = "On the wire:";

    /// <summary>The type without a mark of nullability.</summary>
    public static ITypeSymbol Plain(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    /// <summary>Whether the type is any JSON without a view.</summary>
    public static bool IsRaw(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "OpenJson" or "JsonElement", TypeArguments.IsEmpty: true };

    /// <summary>The types of the values of a union; empty for another type.</summary>
    public static IReadOnlyList<ITypeSymbol> Branches(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsAbstract: true } union
            ?
            [
                .. union
                    .GetTypeMembers()
                    .Where(nested => SymbolEqualityComparer.Default.Equals(nested.BaseType, union))
                    .Select(nested => nested.GetMembers("Value").OfType<IPropertySymbol>().Single().Type)
                    .Where(value => !IsRaw(value)),
            ]
            : [];

    /// <summary>The classes of the assembly that derive from a class.</summary>
    public static IEnumerable<ITypeSymbol> Derived(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class && type.ContainingNamespace is { } space && type.Locations.Any(location => location.IsInSource)
            ? space.GetTypeMembers().Where(other => SymbolEqualityComparer.Default.Equals(other.BaseType, type))
            : [];

    /// <summary>The element of a list; null for another type.</summary>
    public static ITypeSymbol? Element(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [var element] } ? element : null;

    /// <summary>The value of a map; null for another type.</summary>
    public static ITypeSymbol? MapValue(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "IReadOnlyDictionary", TypeArguments: [_, var value] } ? value : null;

    /// <summary>The view of JSON that has one; null for another type.</summary>
    public static ITypeSymbol? View(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "OpenJson", TypeArguments: [var view] } ? view : null;

    /// <summary>The public property that stands for a name on the wire, as its documentation says; null for none.</summary>
    public static IPropertySymbol? Property(ITypeSymbol type, string wire)
    {
        for (var owner = type; owner is not null; owner = owner.BaseType)
        {
            var found = owner
                .GetMembers()
                .OfType<IPropertySymbol>()
                .FirstOrDefault(property => property.DeclaredAccessibility is Accessibility.Public && WireOf(property) == wire);
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>How many values an open enum names.</summary>
    public static int KnownValues(ITypeSymbol type) =>
        type.GetMembers()
            .OfType<IPropertySymbol>()
            .Count(property => property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, type));

    private static string? WireOf(IPropertySymbol property)
    {
        var documentation = property.GetDocumentationCommentXml();
        if (documentation is not { Length: > 0 } || !documentation.Contains(WireRemark, StringComparison.Ordinal))
            return null;
        var remarks = XElement.Parse(documentation).Element("remarks");
        return remarks?.Element("c")?.Value;
    }
}
