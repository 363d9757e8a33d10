using Verification.Generator.Contracts.Findings;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;

namespace Verification.Generator.Contracts.Lint;

/// <summary>What an operation should say about itself.</summary>
internal static class DocumentOperationRules
{
    public static void Run(ContractDocument document, FindingList findings)
    {
        HashSet<string> tags = [.. document.Root.Array("tags")?.Items.OfType<SpecObject>().Select(tag => tag.Text("name") ?? "") ?? []];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in PlacedOperation.All(document))
        {
            CheckId(operation, ids, findings);
            CheckTags(operation, tags, findings);
            CheckSecurity(document, operation.Node, operation.Name, findings);
            CheckResponses(document, operation, findings);
            if (!HasText(operation.Node.Node, "description") && !HasText(operation.Node.Node, "summary"))
                Undescribed(findings, "operation", operation.Name, operation.Node);
            foreach (var parameter in operation.Parameters.Where(parameter => !HasText(parameter.Node, "description")))
            {
                Undescribed(findings, "parameter", parameter.Node.Text("name") ?? "", parameter);
            }
        }

        CheckSecurity(document, new PlacedNode(document.Root, "#"), "security", findings);
    }

    /// <summary>Whether a member is a text that is not blank.</summary>
    internal static bool HasText(SpecObject node, string member) => !string.IsNullOrWhiteSpace(node.Text(member));

    internal static void Undescribed(FindingList findings, string kind, string name, PlacedNode place) =>
        findings.Add(
            LintRules.DescriptionMissing,
            FindingLevel.Warning,
            name,
            place.Node.Position,
            place.Pointer,
            $"the {kind} '{name}' has no description."
        );

    private static void CheckId(PlacedOperation operation, HashSet<string> ids, FindingList findings)
    {
        var node = operation.Node.Node;
        if (node.Text("operationId") is not { Length: > 0 } id)
        {
            findings.Add(
                LintRules.OperationIdMissing,
                FindingLevel.Warning,
                operation.Name,
                node.Position,
                operation.Node.Pointer,
                $"{operation.Name} has no operationId: its C# name would come from the path."
            );
        }
        else if (!ids.Add(id))
        {
            findings.Add(
                LintRules.OperationIdDuplicate,
                FindingLevel.Error,
                id,
                node["operationId"]!.Position,
                operation.Node.Pointer,
                $"a second operation has the operationId '{id}'."
            );
        }
    }

    private static void CheckTags(PlacedOperation operation, HashSet<string> tags, FindingList findings)
    {
        SpecScalar[] own = [.. operation.Node.Node.Array("tags")?.Items.OfType<SpecScalar>() ?? []];
        if (own.Length == 0)
        {
            findings.Add(
                LintRules.TagUndeclared,
                FindingLevel.Warning,
                operation.Name,
                operation.Node.Node.Position,
                operation.Node.Pointer,
                $"{operation.Name} has no tag: it would land in a client called Default."
            );
        }

        foreach (var tag in own.Where(tag => !tags.Contains(tag.Value)))
        {
            findings.Add(
                LintRules.TagUndeclared,
                FindingLevel.Warning,
                tag.Value,
                tag.Position,
                operation.Node.Pointer,
                $"the tag '{tag.Value}' is not declared under 'tags'."
            );
        }
    }

    private static void CheckSecurity(ContractDocument document, PlacedNode owner, string name, FindingList findings)
    {
        var schemes = document.Root.Object("components")?.Object("securitySchemes");
        foreach (var requirement in owner.Node.Array("security")?.Items.OfType<SpecObject>().SelectMany(item => item.Members) ?? [])
        {
            if (schemes?[requirement.Name] is not null)
                continue;
            findings.Add(
                LintRules.ReferenceDangling,
                FindingLevel.Error,
                requirement.Name,
                requirement.Position,
                owner.Pointer + "/security",
                $"'{requirement.Name}', which {name} requires, is not among the security schemes."
            );
        }
    }

    private static void CheckResponses(ContractDocument document, PlacedOperation operation, FindingList findings)
    {
        (string Name, PlacedNode Value)[] responses =
        [
            .. operation.Node.Children("responses").Select(child => (child.Name, child.Value.Resolve(document))),
        ];
        if (!responses.Any(response => response.Name[0] is '2' or '3'))
        {
            findings.Add(
                LintRules.SuccessResponseMissing,
                FindingLevel.Warning,
                operation.Name,
                operation.Node.Node.Position,
                operation.Node.Pointer,
                $"{operation.Name} describes no response of success."
            );
        }

        if (!responses.Any(response => response.Name[0] is '4' or '5' or 'd'))
        {
            findings.Add(
                LintRules.ErrorResponseMissing,
                FindingLevel.Warning,
                operation.Name,
                operation.Node.Node.Position,
                operation.Node.Pointer,
                $"{operation.Name} describes no error response."
            );
        }

        foreach ((var status, var response) in responses.Where(response => !HasText(response.Value.Node, "description")))
        {
            Undescribed(findings, "response", status, response);
        }
    }
}
