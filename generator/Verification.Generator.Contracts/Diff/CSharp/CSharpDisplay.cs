using Microsoft.CodeAnalysis;

namespace Verification.Generator.Contracts.Diff.CSharp;

/// <summary>Symbols as C# text: for people, and for comparing what two compilations declare.</summary>
internal static class CSharpDisplay
{
    /// <summary>For comparing: without the marks of nullable references, which cost a warning at most.</summary>
    private static readonly SymbolDisplayFormat Identity = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
    );

    private static readonly SymbolDisplayFormat Declaration = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral
    );

    /// <summary>A type as the two sides of a comparison name it alike: without namespace, but for those below that of the contract.</summary>
    public static string Name(ITypeSymbol type) =>
        string.Concat(type.ToDisplayParts(Identity).Select(part => NamespaceBelowContract(part.Symbol) + part.ToString()));

    /// <summary>What tells overloads apart: name and types of the parameters.</summary>
    public static string Signature(ISymbol member) =>
        member is IMethodSymbol method
            ? $"{method.MetadataName}({string.Join(", ", method.Parameters.Select(Described))})"
            : member.MetadataName;

    private static string Described(IParameterSymbol parameter) => $"{parameter.RefKind} {Name(parameter.Type)}";

    /// <summary>The declaration of a type or member, for people.</summary>
    public static string Text(ISymbol symbol) => symbol is INamedTypeSymbol type ? TypeText(type) : symbol.ToDisplayString(Declaration);

    /// <summary>Such as <c>V1.Sessions.</c>; empty for a type that is not below the namespace of the contract.</summary>
    private static string NamespaceBelowContract(ISymbol? symbol)
    {
        if (symbol is not INamedTypeSymbol { ContainingType: null, DeclaringSyntaxReferences.IsEmpty: false })
            return "";
        var names = "";
        for (var above = symbol.ContainingNamespace; !above.IsGlobalNamespace; above = above.ContainingNamespace)
        {
            if (above.ToDisplayString() == CompiledContract.Namespace)
                return names;
            names = $"{above.Name}.{names}";
        }

        return "";
    }

    private static string TypeText(INamedTypeSymbol type)
    {
        var modifiers = (type.IsStatic, type.IsAbstract, type.IsSealed, type.TypeKind) switch
        {
            (true, _, _, _) => "static ",
            (_, true, _, TypeKind.Class) => "abstract ",
            (_, _, true, TypeKind.Class) => "sealed ",
            _ => type is { TypeKind: TypeKind.Struct, IsReadOnly: true } ? "readonly " : "",
        };
        var kind = type.TypeKind switch
        {
            TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
            TypeKind.Class => type.IsRecord ? "record" : "class",
            _ => type.TypeKind.ToString().ToLowerInvariant(),
        };
        var inheritance =
            type.BaseType is { SpecialType: SpecialType.None } above && type.TypeKind is TypeKind.Class ? " : " + Name(above) : "";
        return $"public {modifiers}{kind} {Name(type)}{inheritance}";
    }
}
