using Microsoft.CodeAnalysis;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>
/// Writes code that uses everything an assembly offers: reads and sets every property, calls every method with as few arguments as
/// it takes, with all of them and with their names, names every constant, and overrides every method as a test double does.
/// Whether it still compiles against a later version is the proof of source compatibility.
/// </summary>
public static class CallerSource
{
    private static readonly SymbolDisplayFormat ParameterName = new(
        parameterOptions: SymbolDisplayParameterOptions.IncludeName,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
    );

    /// <summary>The code for the public types of an assembly.</summary>
    public static string For(IAssemblySymbol assembly)
    {
        IEnumerable<INamedTypeSymbol> types = Types(assembly.GlobalNamespace).OrderBy(type => type.Name, StringComparer.Ordinal);
        return string.Join(
            '\n',
            types.SelectMany((type, number) => Use(type, number).Concat(Make(type, number)).Concat(Double(type, number)))
        );
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol @namespace) =>
        @namespace
            .GetTypeMembers()
            .Where(type => IsPublic(type) && !type.IsGenericType)
            .Concat(@namespace.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<string> Use(INamedTypeSymbol type, int number)
    {
        yield return $"static class Use{number} {{ static async System.Threading.Tasks.Task Run({(type.IsStatic ? "" : $"{Name(type)} it, ")}System.Threading.CancellationToken token) {{ await System.Threading.Tasks.Task.Yield();";
        var expressions = type.GetMembers()
            .Where(member => IsPublic(member) && !member.IsImplicitlyDeclared)
            .SelectMany(member => Expressions(member, member.IsStatic ? Name(type) : "it"));
        foreach (
            var statement in expressions.Select(
                (expression, local) => expression.Replace("result", $"result{local}", StringComparison.Ordinal)
            )
        )
        {
            yield return statement;
        }

        yield return "} }";
    }

    private static IEnumerable<string> Expressions(ISymbol member, string owner) =>
        member switch
        {
            IPropertySymbol { IsIndexer: false, GetMethod: not null } property =>
            [
                $"{Name(property.Type)} result = {owner}.{property.Name};",
            ],
            IFieldSymbol field => [$"{Name(field.Type)} result = {owner}.{field.Name};"],
            IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false, IsOverride: false } method => Calls(method, owner),
            _ => [],
        };

    private static IEnumerable<string> Calls(IMethodSymbol method, string owner)
    {
        string[] all = [.. method.Parameters.Select(Argument)];
        string[] named = [.. method.Parameters.Select(parameter => $"{parameter.Name}: {Argument(parameter)}")];
        var required = method.Parameters.Count(parameter => !parameter.IsOptional);
        var before = method.ReturnType switch
        {
            INamedTypeSymbol { Name: "Task", TypeArguments: [var value] } => $"{Name(value)} result = await ",
            INamedTypeSymbol { Name: "Task" } => "await ",
            _ => method.ReturnsVoid ? "" : $"{Name(method.ReturnType)} result = ",
        };
        return new[] { string.Join(", ", all[..required]), string.Join(", ", all), string.Join(", ", named) }
            .Distinct(StringComparer.Ordinal)
            .Select(arguments => $"{before}{owner}.{method.Name}({arguments});");
    }

    private static IEnumerable<string> Make(INamedTypeSymbol type, int number)
    {
        var canMake =
            type is { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false }
            && type.InstanceConstructors.Any(constructor => IsPublic(constructor) && constructor.Parameters.IsEmpty);
        if (!canMake)
            yield break;
        IPropertySymbol[] settable =
        [
            .. type.GetMembers()
                .OfType<IPropertySymbol>()
                .Where(property => property.SetMethod is { DeclaredAccessibility: Accessibility.Public }),
        ];
        yield return $"static class Make{number} {{ static {Name(type)} All() => {New(settable)}; static {Name(type)} Few() => "
            + $"{New(settable.Where(property => property.IsRequired))}; }}";

        string New(IEnumerable<IPropertySymbol> properties) =>
            $"new {Name(type)} {{ {string.Join(", ", properties.Select(property => $"{property.Name} = default({Name(property.Type)})"))} }}";
    }

    private static IEnumerable<string> Double(INamedTypeSymbol type, int number)
    {
        var canDerive =
            !type.IsSealed
            && type.InstanceConstructors.Any(constructor =>
                constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
            );
        IMethodSymbol[] methods =
        [
            .. type.GetMembers()
                .OfType<IMethodSymbol>()
                .Where(method =>
                    IsPublic(method) && method is { IsVirtual: true, MethodKind: MethodKind.Ordinary, IsGenericMethod: false }
                ),
        ];
        if (!canDerive || methods.Length == 0)
            yield break;
        yield return $"class Double{number} : {Name(type)} {{";
        foreach (var method in methods)
        {
            var parameters = method.Parameters.Select(parameter => $"{Name(parameter.Type)} {parameter.ToDisplayString(ParameterName)}");
            yield return $"public override {Name(method.ReturnType)} {method.Name}({string.Join(", ", parameters)}) => throw new System.NotSupportedException();";
        }

        yield return "}";
    }

    private static string Argument(IParameterSymbol parameter) =>
        parameter.Type.Name is "CancellationToken" ? "token" : $"default({Name(parameter.Type)})";

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static bool IsPublic(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public;
}
