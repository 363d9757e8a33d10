using Microsoft.CodeAnalysis;
using Verification.Generator.Documents;

namespace Verification.Generator.Tests.Generation.Foreign.Reachability;

/// <summary>Finds what a schema names and no C# reaches.</summary>
/// <param name="document">The document.</param>
/// <param name="named">The places that the list of what is left out names.</param>
internal sealed class SchemaReach(ContractDocument document, IReadOnlySet<SourcePosition> named)
{
    private readonly HashSet<(SpecObject Schema, ITypeSymbol Type)> seen = [];
    private readonly Stack<SpecNode> path = [];

    /// <summary>The places of a schema that a caller with its type does not reach.</summary>
    /// <param name="written">The schema, or a reference to it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="place">Where it is used.</param>
    public IReadOnlyList<string> Losses(SpecObject written, ITypeSymbol type, string place)
    {
        var losses = new List<string>();
        var schema = document.Resolve(written);
        var actual = CSharpShape.Plain(type);
        if (!seen.Add((schema, actual)))
            return losses;
        path.Push(written);
        path.Push(schema);
        if (CSharpShape.View(actual) is { } view)
            actual = view;
        foreach (var part in Parts(schema))
            AddPart(part, actual, place, losses);
        path.Pop();
        path.Pop();
        return losses;
    }

    private void AddPart(SpecObject part, ITypeSymbol type, string place, List<string> losses)
    {
        path.Push(part);
        foreach (var property in part.Object("properties")?.Members ?? [])
            AddProperty(property, type, place, losses);
        foreach (var choice in Choices(part).Concat(Mapped(part)).Concat(Deriving(part)))
            AddChoice(choice, type, place, losses);
        if (part.Object("items") is { } items)
            AddInner(items, Of(type, CSharpShape.Element), type, place + "[]", losses);
        if (part.Object("additionalProperties") is { Count: > 0 } values && part.Object("properties") is null)
            AddInner(values, Of(type, CSharpShape.MapValue), type, place + "{}", losses);
        var texts = (part.Array("enum")?.Items ?? []).OfType<SpecScalar>().Where(value => value.Type is SpecScalarType.Text);
        var count = texts.Select(value => value.Value).Distinct(StringComparer.Ordinal).Count();
        if (count > 0 && !Candidates(type).Any(candidate => CSharpShape.KnownValues(CSharpShape.Plain(candidate)) >= count))
            Add(part, $"{place}: {count} listed values", type, losses);
        path.Pop();
    }

    private void AddProperty(SpecMember property, ITypeSymbol type, string place, List<string> losses)
    {
        if (property.Value is not SpecObject schema)
            return;
        var isFound = false;
        foreach (var owner in Candidates(type).Concat(CSharpShape.Derived(type)))
        {
            if (CSharpShape.Property(CSharpShape.Plain(owner), property.Name) is not { } found)
                continue;
            isFound = true;
            losses.AddRange(Losses(schema, found.Type, $"{place}.{property.Name}"));
        }

        if (!isFound)
            Add(schema, $"{place}.{property.Name}", type, losses);
    }

    /// <summary>A choice is reached where one of the types of a union, or a derived class, reaches all of it.</summary>
    private void AddChoice(SpecObject choice, ITypeSymbol type, string place, List<string> losses)
    {
        IReadOnlyList<string>? least = null;
        foreach (var candidate in Candidates(type).Concat(CSharpShape.Derived(type)))
        {
            var known = new HashSet<(SpecObject, ITypeSymbol)>(seen);
            var lost = Losses(choice, candidate, place);
            if (lost.Count == 0)
                return;
            seen.Clear();
            seen.UnionWith(known);
            least = least is null || lost.Count < least.Count ? lost : least;
        }

        losses.AddRange(least ?? []);
    }

    private void AddInner(SpecObject inner, ITypeSymbol? element, ITypeSymbol type, string place, List<string> losses)
    {
        if (element is not null)
            losses.AddRange(Losses(inner, element, place));
        else if (SaysNames(inner, []))
            Add(inner, place, type, losses);
    }

    private void Add(SpecNode node, string loss, ITypeSymbol type, List<string> losses)
    {
        if (!path.Append(node).Any(step => named.Contains(step.Position)))
            losses.Add($"{loss} (line {node.Position.Line}) is not in {type.ToDisplayString()}");
    }

    private static ITypeSymbol? Of(ITypeSymbol type, Func<ITypeSymbol, ITypeSymbol?> inner) =>
        Candidates(type).Select(candidate => inner(CSharpShape.Plain(candidate))).FirstOrDefault(found => found is not null);

    /// <summary>The type itself, and the types of the values of a union.</summary>
    private static IEnumerable<ITypeSymbol> Candidates(ITypeSymbol type) => CSharpShape.Branches(type).Prepend(type);

    /// <summary>The schema and all that its <c>allOf</c> adds.</summary>
    private HashSet<SpecObject> Parts(SpecObject schema)
    {
        var parts = new HashSet<SpecObject>();
        var waiting = new Stack<SpecObject>([schema]);
        while (waiting.TryPop(out var next))
        {
            if (!parts.Add(next))
                continue;
            foreach (var part in next.Array("allOf")?.Items.OfType<SpecObject>() ?? [])
                waiting.Push(document.Resolve(part));
        }

        return parts;
    }

    /// <summary>The choices that have names of their own.</summary>
    private IEnumerable<SpecObject> Choices(SpecObject schema) =>
        (schema.Array("oneOf")?.Items ?? [])
            .Concat(schema.Array("anyOf")?.Items ?? [])
            .OfType<SpecObject>()
            .Where(choice => SaysNames(choice, []));

    private IEnumerable<SpecObject> Mapped(SpecObject schema) =>
        from entry in schema.Object("discriminator")?.Object("mapping")?.Members ?? []
        where !named.Contains(entry.Value.Position)
        let target = document.MappedTo(entry.Value)
        where target is not null
        select (SpecObject)document.Find(target)!;

    /// <summary>The schemas that list one with a discriminator under <c>allOf</c>.</summary>
    private IEnumerable<SpecObject> Deriving(SpecObject schema) =>
        from component in schema["discriminator"] is null ? [] : document.Root.Object("components")?.Object("schemas")?.Members ?? []
        let deriving = component.Value as SpecObject
        where deriving?.Array("allOf")?.Items.OfType<SpecObject>().Any(part => ReferenceEquals(document.Resolve(part), schema)) == true
        select deriving;

    private bool SaysNames(SpecObject written, HashSet<SpecObject> visited)
    {
        var schema = document.Resolve(written);
        if (!visited.Add(schema))
            return false;
        return schema.Object("properties") is { Count: > 0 }
            || schema["enum"] is not null
            || Inner(schema).Any(inner => SaysNames(inner, visited));
    }

    private static IEnumerable<SpecObject> Inner(SpecObject schema) =>
        new[] { "allOf", "oneOf", "anyOf" }
            .SelectMany(keyword => schema.Array(keyword)?.Items ?? [])
            .Append(schema["items"])
            .Append(schema["additionalProperties"])
            .OfType<SpecObject>();
}
