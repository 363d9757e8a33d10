using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.CSharp.Kiota;

/// <summary>
/// Finds the places of a document that Kiota's types and members come from. Kiota does not say, but its code holds the names on the wire:
/// in the readers of models, the attributes of parameters, and the templates of addresses.
/// </summary>
internal sealed class KiotaOrigins
{
    private const string Model = "IParsable";
    private const string Reader = "GetFieldDeserializers";
    private const string ParameterAttribute = "QueryParameter";

    private readonly CSharpCompilation compilation;
    private readonly KiotaPlaces places;
    private readonly List<MemberOrigin> origins = [];

    public KiotaOrigins(ContractDocument document, CSharpCompilation compilation)
    {
        this.compilation = compilation;
        places = new KiotaPlaces(document);
    }

    /// <summary>The origins of all types and members for which there is one.</summary>
    public IReadOnlyList<MemberOrigin> Collect()
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var declaration in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(declaration) is not { } type)
                    continue;
                if (IsModel(type))
                    AddModel(type, declaration);
                else if (type.ContainingType is null)
                    AddBuilder(type, declaration);
            }
        }

        return origins;
    }

    private static bool IsModel(INamedTypeSymbol type) => type.AllInterfaces.Any(contract => contract.Name is Model);

    private void AddModel(INamedTypeSymbol type, ClassDeclarationSyntax declaration)
    {
        if (places.OfSchema(type.Name) is not [var own, ..] all)
            return;
        Add(type, member: null, all, wire: null);
        var reader = declaration.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Identifier.Text is Reader);
        foreach (var entry in reader?.DescendantNodes().OfType<InitializerExpressionSyntax>() ?? [])
        {
            if (entry is not { Expressions: [LiteralExpressionSyntax { Token.ValueText: var wire }, LambdaExpressionSyntax lambda] })
                continue;
            if (lambda.DescendantNodes().OfType<AssignmentExpressionSyntax>().FirstOrDefault() is { Left: IdentifierNameSyntax property })
                Add(type, property.Identifier.Text, places.OfProperty(own, wire), wire);
        }
    }

    private void AddBuilder(INamedTypeSymbol type, ClassDeclarationSyntax declaration)
    {
        if (TemplateOf(declaration) is not { } template || places.OfPath(template) is not { } path)
            return;
        Add(type, member: null, [path], wire: null);
        foreach (var method in declaration.Members.OfType<MethodDeclarationSyntax>())
        {
            if (places.OfMethod(path, method.Identifier.Text) is { } operation)
                Add(type, method.Identifier.Text, [operation], wire: null);
        }

        foreach (var query in declaration.Members.OfType<ClassDeclarationSyntax>())
        {
            if (places.OfParameters(path, query.Identifier.Text) is { } operation)
                AddParameters(type.GetTypeMembers(query.Identifier.Text).Single(), query, operation);
        }
    }

    private void AddParameters(INamedTypeSymbol type, ClassDeclarationSyntax declaration, string operation)
    {
        Add(type, member: null, [operation], wire: null);
        foreach (var property in declaration.Members.OfType<PropertyDeclarationSyntax>())
        {
            var wire = WireOf(property);
            if (places.OfParameter(operation, wire) is { Count: > 0 } pointers)
                Add(type, property.Identifier.Text, pointers, wire);
        }
    }

    private void Add(INamedTypeSymbol type, string? member, IReadOnlyList<string> pointers, string? wire)
    {
        IReadOnlyList<MemberFact> facts = wire is null ? [] : [new MemberFact(FactKind.Wire, $"\"{wire}\"")];
        origins.Add(new MemberOrigin(CSharpDisplay.Name(type), member, pointers, facts));
    }

    /// <summary>The template of the addresses that a builder requests, such as <c>{+baseurl}/v2/Attempts{?Country*}</c>.</summary>
    private static string? TemplateOf(ClassDeclarationSyntax declaration) =>
        declaration
            .Members.OfType<ConstructorDeclarationSyntax>()
            .SelectMany(constructor => constructor.Initializer?.ArgumentList.Arguments ?? [])
            .Select(argument => (argument.Expression as LiteralExpressionSyntax)?.Token.ValueText)
            .FirstOrDefault(text => text?.StartsWith("{+baseurl}", StringComparison.Ordinal) is true);

    private static string WireOf(PropertyDeclarationSyntax property) =>
        property
            .AttributeLists.SelectMany(list => list.Attributes)
            .Where(attribute => attribute.Name.ToString().Contains(ParameterAttribute, StringComparison.Ordinal))
            .Select(attribute =>
                attribute.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax name }] ? name.Token.ValueText : null
            )
            .FirstOrDefault()
        ?? property.Identifier.Text;
}
