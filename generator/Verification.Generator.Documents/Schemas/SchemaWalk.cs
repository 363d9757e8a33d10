namespace Verification.Generator.Documents.Schemas;

/// <summary>Finds the schemas of a document where they are written.</summary>
public static class SchemaWalk
{
    /// <summary>Every schema object that is not just a <c>$ref</c>, once, with its pointer, in the order of the document.</summary>
    public static IEnumerable<PlacedNode> All(ContractDocument document)
    {
        var seen = new HashSet<SpecObject>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<(PlacedNode Node, Role Role)>();
        waiting.Push((new PlacedNode(document.Root, "#"), Role.Other));
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next.Node.Node))
                continue;
            if (next.Role == Role.Schema && next.Node.Node["$ref"] is null)
                yield return next.Node;
            foreach (var child in Children(next.Node, next.Role).Reverse())
                waiting.Push(child);
        }
    }

    private static IEnumerable<(PlacedNode Node, Role Role)> Children(PlacedNode place, Role role)
    {
        foreach (var member in place.Node.Members)
        {
            var isName = role is Role.SchemaMap or Role.NameMap;
            if (!isName && SpecVocabulary.IsData(member.Name))
                continue;
            var pointer = PlacedNode.Below(place.Pointer, member.Name);
            var child = isName ? (role == Role.SchemaMap ? Role.Schema : Role.Other) : RoleOf(member.Name, role);
            if (member.Value is SpecObject node)
                yield return (new PlacedNode(node, pointer), child);
            if (member.Value is not SpecArray)
                continue;
            var element = child is Role.Schema ? Role.Schema : Role.Other;
            foreach ((_, var item) in place.Children(member.Name))
                yield return (item, element);
        }
    }

    private static Role RoleOf(string member, Role role) =>
        member switch
        {
            "schema"
            or "items"
            or "additionalProperties"
            or "not"
            or "allOf"
            or "anyOf"
            or "oneOf"
            or "prefixItems"
            or "propertyNames"
            or "if"
            or "then"
            or "else"
            or "contains" => Role.Schema,
            "properties" or "patternProperties" or "schemas" or "$defs" or "dependentSchemas" => Role.SchemaMap,
            _ when role == Role.Schema => Role.Other,
            _ => SpecVocabulary.IsNameMap(member) ? Role.NameMap : Role.Other,
        };

    private enum Role
    {
        Other,
        Schema,
        SchemaMap,
        NameMap,
    }
}
