namespace Verification.Generator.Documents;

/// <summary>Checks that every <c>$ref</c> has a target inside the document and that chains of references end.</summary>
public static class ReferenceCheck
{
    /// <summary>Checks the whole document.</summary>
    /// <exception cref="DocumentException">A reference has no target, leaves the document or leads back to itself.</exception>
    public static void Run(ContractDocument document)
    {
        foreach (var node in KeywordWalk.Objects(document.Root))
            Check(document, node);
    }

    private static void Check(ContractDocument document, SpecObject start)
    {
        var visited = new HashSet<SpecObject>(ReferenceEqualityComparer.Instance);
        var node = start;
        while (node.TryGetMember("$ref", out var member))
        {
            if (!visited.Add(node))
                throw document.Error(start, DocumentErrorCode.Reference, "this $ref leads back to itself; point it to another schema.");
            if (document.Find(Target(document, member)) is not SpecObject target)
            {
                throw document.Error(
                    member.Value,
                    DocumentErrorCode.Reference,
                    $"the $ref '{((SpecScalar)member.Value).Value}' has no target in this document."
                );
            }

            if (visited.Count == DocumentLimits.ReferenceChain)
            {
                throw document.Error(
                    start,
                    DocumentErrorCode.TooLarge,
                    $"more than {DocumentLimits.ReferenceChain} references lead to one another from here."
                );
            }

            node = target;
        }
    }

    private static string Target(ContractDocument document, SpecMember member)
    {
        if (member.Value is not SpecScalar { Type: SpecScalarType.Text } reference)
        {
            throw document.Error(member.Value, DocumentErrorCode.Structure, $"a $ref must be text, but this is {member.Value.Kind}.");
        }

        return reference.Value;
    }
}
