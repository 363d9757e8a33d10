using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Finds what the generator has no C# for, before anything is generated, so that the error names its line.</summary>
public static class RenderabilityCheck
{
    /// <summary>Checks a document.</summary>
    /// <exception cref="DocumentException">The first thing that cannot be rendered.</exception>
    public static void Run(ContractDocument document)
    {
        foreach (var check in Checks(document))
            check();
    }

    /// <summary>Everything that cannot be rendered: of each component schema and of each path the first thing.</summary>
    public static IReadOnlyList<DocumentException> FindAll(ContractDocument document)
    {
        var problems = new List<DocumentException>();
        foreach (var check in Checks(document))
        {
            try
            {
                check();
            }
            catch (DocumentException problem)
            {
                problems.Add(problem);
            }
        }

        return problems;
    }

    private static IEnumerable<Action> Checks(ContractDocument document)
    {
        yield return () => SizeCheck.Run(document);
        var finished = new HashSet<SpecObject>(ReferenceEqualityComparer.Instance);
        foreach (var component in document.Root.Object("components")?.Object("schemas")?.Members ?? [])
        {
            yield return () => SchemaCheck.Run(document, component, finished);
        }

        yield return () => ExtensionCheck.CheckRateLimit(document);
        yield return () => ExtensionCheck.CheckErrorCodes(document);
        yield return () => ExtensionCheck.CheckClient(document);
        yield return () => CredentialCheck.Run(document);
        var methods = new Dictionary<(string Tag, string Method), SpecNode>();
        foreach (var path in document.Root.Object("paths")?.Members ?? [])
        {
            if (path.Name.StartsWith("x-", StringComparison.Ordinal))
                continue;
            yield return () => CheckPath(document, path, methods);
        }
    }

    private static void CheckPath(ContractDocument document, SpecMember path, Dictionary<(string, string), SpecNode> methods)
    {
        var item = Expect<SpecObject>(document, path.Value, "a path item");
        if (item["$ref"] is { } reference)
            throw document.Error(reference, DocumentErrorCode.Unsupported, "a path item cannot be a $ref; write the operations here.");
        foreach (var method in SpecVocabulary.Methods)
        {
            if (!item.TryGetMember(method, out var member))
                continue;
            var operation = Expect<SpecObject>(document, member.Value, "an operation");
            if (method is "trace")
            {
                throw new DocumentException(
                    document.File,
                    member.Position,
                    DocumentErrorCode.Unsupported,
                    "TRACE operations are not rendered."
                );
            }

            OperationCheck.Run(document, path.Name, item, operation);
            CheckName(document, path.Name, method, operation, member, methods);
        }
    }

    private static void CheckName(
        ContractDocument document,
        string path,
        string httpMethod,
        SpecObject operation,
        SpecMember member,
        Dictionary<(string, string), SpecNode> methods
    )
    {
        var tag = Identifiers.Pascal((operation.Array("tags")?.Items.FirstOrDefault() as SpecScalar)?.Value ?? "Default");
        var method = OperationNames.Method(OperationNames.Identifier(operation.Text("operationId"), httpMethod, path), tag);
        if (methods.TryAdd((tag, method), operation))
            return;
        var position = operation["operationId"]?.Position ?? member.Position;
        throw new DocumentException(
            document.File,
            position,
            DocumentErrorCode.NameClash,
            $"a second method {tag}Client.{method}Async would come from this operation; give it another operationId."
        );
    }

    /// <summary>The node as the kind that is needed there.</summary>
    internal static T Expect<T>(ContractDocument document, SpecNode node, string what)
        where T : SpecNode =>
        node as T ?? throw document.Error(node, DocumentErrorCode.Structure, $"{what} stands here, but this is {node.Kind}.");
}
