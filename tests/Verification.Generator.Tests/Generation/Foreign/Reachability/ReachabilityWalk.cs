using System.Globalization;
using System.Net;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.CodeGeneration.Origins;
using Verification.Generator.Documents;

namespace Verification.Generator.Tests.Generation.Foreign.Reachability;

/// <summary>
/// Walks over a document beside the compiled assembly: every parameter, body, response and property of an operation that has a method is
/// reached by a caller, or named in the list of what is left out.
/// </summary>
internal sealed class ReachabilityWalk
{
    private static readonly string[] IgnoredHeaders = ["Accept", "Content-Type", "Authorization"];

    private readonly ContractDocument document;
    private readonly GeneratedClients clients;
    private readonly CSharpCompilation compilation;
    private readonly HashSet<SourcePosition> named;
    private readonly SchemaReach schemas;
    private readonly List<string> losses = [];

    private ReachabilityWalk(ContractDocument document, GeneratedClients clients)
    {
        this.document = document;
        this.clients = clients;
        compilation = GeneratedCompilation.Of(clients);
        named = [.. clients.LeftOut.Select(reason => reason.Position)];
        schemas = new SchemaReach(document, named);
    }

    /// <summary>What is neither reached nor named.</summary>
    public static IReadOnlyList<string> SilentLosses(ContractDocument document, GeneratedClients clients)
    {
        var walk = new ReachabilityWalk(document, clients);
        var methods = clients
            .Origins.Where(origin => origin.Member is not null && origin.Pointers is [{ Length: > 0 }, ..])
            .Where(origin => origin.Facts.Any(fact => fact.Kind is FactKind.Request))
            .ToLookup(origin => origin.Pointers[0], StringComparer.Ordinal);
        foreach (var operation in RenderabilityCheck.Of(document).Document.Operations)
            walk.Visit(operation, methods);
        return walk.losses;
    }

    private void Visit(DocumentOperation operation, ILookup<string, MemberOrigin> methods)
    {
        var name = $"{operation.Method.ToUpperInvariant()} {operation.Path}";
        var pointer = $"#/paths/{operation.Path.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
        if (methods[$"{pointer}/{operation.Method}"].FirstOrDefault() is not { } origin)
        {
            losses.Add($"{name} has no method");
            return;
        }

        var type = compilation.GetSymbolsWithName(origin.Type, SymbolFilter.Type).OfType<INamedTypeSymbol>().Single();
        var method = type.GetMembers(origin.Member!).OfType<IMethodSymbol>().MaxBy(method => method.Parameters.Length)!;
        VisitParameters(operation, method, name);
        VisitBody(operation, method, name);
        VisitResponses(operation, method, name);
    }

    private void VisitParameters(DocumentOperation operation, IMethodSymbol method, string name)
    {
        var query = method.Parameters.FirstOrDefault(parameter => parameter.Type.Name.EndsWith("Query", StringComparison.Ordinal))?.Type;
        var inPath = new HashSet<string>(StringComparer.Ordinal);
        foreach (var written in Nodes(operation.Item["parameters"]).Concat(Nodes(operation.Node["parameters"])))
        {
            var parameter = document.Resolve(written);
            var wire = parameter.Text("name") ?? "";
            if (parameter.Text("in") is "path")
                inPath.Add(wire);
            else if (parameter.Text("in") is "header" && IgnoredHeaders.Contains(wire, StringComparer.OrdinalIgnoreCase))
                continue;
            else if (IsOfLinks(operation, wire))
                continue;
            else if (query is null || CSharpShape.Property(query, wire) is null)
                Add($"{name}: the parameter {wire} (line {parameter.Position.Line})", written, parameter);
        }

        var others = new[] { "body", "query", "options", "cancellationToken" };
        var given = method.Parameters.Count(parameter => !others.Contains(parameter.Name, StringComparer.Ordinal));
        if (given < inPath.Count)
            losses.Add($"{name}: {inPath.Count} path parameters, of which the method takes {given}");
    }

    /// <summary>Parameters that only the vendor's links to further pages give.</summary>
    private static bool IsOfLinks(DocumentOperation operation, string wire) =>
        operation.Node.Object("x-pagination")?.Array("position")?.Items.OfType<SpecScalar>().Any(name => name.Value == wire) == true;

    private void VisitBody(DocumentOperation operation, IMethodSymbol method, string name)
    {
        if (operation.Node["requestBody"] is not SpecObject written)
            return;
        if (document.Resolve(written).Object("content") is not { Count: > 0 } content)
            return;
        if (method.Parameters.FirstOrDefault(parameter => parameter.Name == "body") is not { } body)
        {
            Add($"{name}: the request body", written, content);
            return;
        }

        if (Chosen(content, body.Type) is { } media && media.Object("schema") is { } schema)
            losses.AddRange(schemas.Losses(schema, body.Type, name + " body"));
    }

    private void VisitResponses(DocumentOperation operation, IMethodSymbol method, string name)
    {
        var result = method.ReturnType is INamedTypeSymbol { TypeArguments: [var type] } ? type : null;
        var responses = operation.Node.Object("responses");
        foreach (var status in MediaTypes.Successes(responses?.Members.Select(member => member.Name) ?? []))
        {
            if (responses![status] is not SpecObject written)
                continue;
            if (document.Resolve(written).Object("content") is not { Count: > 0 } content || status is "204" or "205")
                continue;
            var body = result is null ? null : BodyOf(result, status);
            if (body is null)
                Add($"{name}: the response {status}", [written, content, .. content.Members.Select(member => member.Value)]);
            else if (Chosen(content, body) is { } media && media.Object("schema") is { } schema)
                losses.AddRange(schemas.Losses(schema, body, $"{name} {status}"));
        }
    }

    /// <summary>The type of a status: of a class with several responses that of its property.</summary>
    private static ITypeSymbol? BodyOf(ITypeSymbol result, string status)
    {
        var isSeveral = result
            .GetMembers("Status")
            .OfType<IPropertySymbol>()
            .Any(property => property is { IsRequired: true, Type.Name: nameof(HttpStatusCode) });
        if (!isSeveral)
            return result;
        var name =
            status is MediaTypes.Default ? "Default"
            : int.TryParse(status, CultureInfo.InvariantCulture, out var number) ? ((HttpStatusCode)number).ToString()
            : "Success";
        return result
            .GetMembers()
            .OfType<IPropertySymbol>()
            .FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?.Type;
    }

    /// <summary>The media type that C# has a type for: JSON or a form before those whose content is text or bytes.</summary>
    private static SpecObject? Chosen(SpecObject content, ITypeSymbol type)
    {
        if (type.SpecialType is SpecialType.System_String || type.Name is "Stream")
            return null;
        var media = content.Members.FirstOrDefault(member => MediaTypes.IsJson(member.Name)) ?? content.Members[0];
        return media.Value as SpecObject;
    }

    private void Add(string loss, params IEnumerable<SpecNode> nodes)
    {
        if (!nodes.Any(node => named.Contains(node.Position)))
            losses.Add(loss);
    }

    private static IEnumerable<SpecObject> Nodes(SpecNode? list) => (list as SpecArray)?.Items.OfType<SpecObject>() ?? [];
}
