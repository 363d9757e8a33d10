using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Verification.Testing;

/// <summary>Writes the public surface of an assembly as readable C#: one line per member, sorted.</summary>
public static class PublicSurface
{
    private static readonly string[] Synthesised =
    [
        "Equals",
        "GetHashCode",
        "ToString",
        "PrintMembers",
        "EqualityContract",
        "op_Equality",
        "op_Inequality",
    ];

    private static readonly SymbolDisplayFormat TypeFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
    );

    private static readonly SymbolDisplayFormat MemberFormat = TypeFormat
        .WithKindOptions(SymbolDisplayKindOptions.None)
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeParameters
                | SymbolDisplayMemberOptions.IncludeType
                | SymbolDisplayMemberOptions.IncludeModifiers
                | SymbolDisplayMemberOptions.IncludeAccessibility
                | SymbolDisplayMemberOptions.IncludeConstantValue
                | SymbolDisplayMemberOptions.IncludeRef
        )
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeName
                | SymbolDisplayParameterOptions.IncludeType
                | SymbolDisplayParameterOptions.IncludeDefaultValue
                | SymbolDisplayParameterOptions.IncludeParamsRefOut
                | SymbolDisplayParameterOptions.IncludeExtensionThis
        )
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The surface of the assembly in a file.</summary>
    public static string Of(string assemblyFile)
    {
        var reference = MetadataReference.CreateFromFile(assemblyFile);
        var platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        IEnumerable<MetadataReference> references = platform
            .Split(Path.PathSeparator)
            .Where(file => !string.Equals(Path.GetFileName(file), Path.GetFileName(assemblyFile), StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create("surface", references: references.Append(reference));
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
        var text = new StringBuilder();
        foreach (
            var space in Types(assembly.GlobalNamespace)
                .GroupBy(type => type.ContainingNamespace.ToDisplayString())
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            text.Append("namespace ").Append(space.Key).Append("\n\n");
            foreach (var type in space.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal))
                Write(type, text);
        }

        return text.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type)
                yield return type;
            if (member is INamespaceSymbol or INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public })
            {
                foreach (var inner in Types(member))
                    yield return inner;
            }
        }
    }

    private static void Write(INamedTypeSymbol type, StringBuilder text)
    {
        text.Append(Header(type)).Append("\n{\n");
        foreach (var line in type.GetMembers().Where(IsListed).Select(Line).Order(StringComparer.Ordinal))
            text.Append("    ").Append(line).Append('\n');
        text.Append("}\n\n");
    }

    private static string Header(INamedTypeSymbol type)
    {
        var modifiers = type switch
        {
            { TypeKind: TypeKind.Class, IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            _ => "",
        };
        IEnumerable<INamedTypeSymbol> bases = type is { TypeKind: TypeKind.Class, BaseType.SpecialType: not SpecialType.System_Object }
            ? [type.BaseType!]
            : [];
        string[] parents =
        [
            .. bases
                .Concat(type.Interfaces.Where(IsVisible))
                .Select(parent => parent.ToDisplayString(TypeFormat.WithKindOptions(SymbolDisplayKindOptions.None))),
        ];
        var name = type.ToDisplayString(TypeFormat);
        var constraints = type.ToDisplayString(TypeFormat.AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints))[
            name.Length..
        ];
        return $"public {modifiers}{name}{(parents.Length == 0 ? "" : " : " + string.Join(", ", parents))}{constraints}";
    }

    private static bool IsVisible(INamedTypeSymbol type) => type.DeclaredAccessibility is Accessibility.Public;

    private static bool IsListed(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && member is not INamedTypeSymbol
        && member
            is not IMethodSymbol
            {
                MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove
            }
        && !member.Name.Contains('<')
        && !Synthesised.Contains(member.Name, StringComparer.Ordinal)
        && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [{ Name: "original" }] };

    private static string Line(ISymbol member) =>
        member is IPropertySymbol property
            ? $"{member.ToDisplayString(MemberFormat)} {{ {Accessors(property)}}}"
            : member.ToDisplayString(MemberFormat) + ";";

    private static string Accessors(IPropertySymbol property)
    {
        var get = property.GetMethod?.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected ? "get; " : "";
        var set = property.SetMethod is { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected } setter
            ? (setter.IsInitOnly ? "init; " : "set; ")
            : "";
        return get + set;
    }
}
