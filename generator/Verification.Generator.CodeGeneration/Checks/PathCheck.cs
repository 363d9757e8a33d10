using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Finds the operations that cannot be rendered, and leaves them out.</summary>
internal sealed class PathCheck(ContractDocument document, Omissions omissions)
{
    private readonly MethodNames names = MethodNames.Of(document);
    private readonly HashSet<(string Tag, string Method)> methods = [];
    private readonly Dictionary<string, string?> queries = new(StringComparer.Ordinal);

    /// <summary>Checks the operations of a path.</summary>
    /// <exception cref="DocumentException">The document is wrong there.</exception>
    public void Run(SpecMember path)
    {
        var written = RenderabilityCheck.Expect<SpecObject>(document, path.Value, "a path item");
        var item = document.Resolve(written);
        if (!ReferenceEquals(item, written))
            omissions.Replace(written, item);
        foreach (var method in SpecVocabulary.Methods)
        {
            if (!item.TryGetMember(method, out var member))
                continue;
            var operation = RenderabilityCheck.Expect<SpecObject>(document, member.Value, "an operation");
            try
            {
                Check(path.Name, method, item, operation, member);
            }
            catch (DocumentException problem) when (LeavesOut(problem.Code))
            {
                omissions.Drop(operation, WithoutOperation(problem, method, path.Name));
            }
        }
    }

    private static bool LeavesOut(string code) =>
        code is DocumentErrorCode.Unsupported or DocumentErrorCode.NameClash or DocumentErrorCode.Structure;

    private static DocumentException WithoutOperation(DocumentException problem, string method, string path) =>
        new(
            problem.File,
            problem.Position,
            problem.Code,
            $"{problem.Reason.TrimEnd('.')}; {method.ToUpperInvariant()} {path} is left out."
        );

    private void Check(string path, string method, SpecObject item, SpecObject operation, SpecMember member)
    {
        if (method is "trace")
        {
            throw new DocumentException(document.File, member.Position, DocumentErrorCode.Unsupported, "TRACE is not supported.");
        }

        OperationCheck.Run(document, path, item, operation, omissions);
        CheckName(path, method, item, operation, member);
    }

    private void CheckName(string path, string httpMethod, SpecObject item, SpecObject operation, SpecMember member)
    {
        var tag = MethodNames.TagOf(operation);
        var identifier = OperationNames.Identifier(operation.Text("operationId"), httpMethod, path);
        var method = names.Of(tag, identifier);
        var position = operation["operationId"]?.Position ?? member.Position;
        CheckQueryName(identifier, item, operation, position);
        if (methods.Add((tag, method)))
            return;
        throw Clash(position, $"a second method {tag}Client.{method}Async would come from this operation");
    }

    /// <summary>
    /// Query records are named after operations, whatever their tags. NSwag makes equal operationIds different, but not what becomes equal
    /// in C#.
    /// </summary>
    private void CheckQueryName(string identifier, SpecObject item, SpecObject operation, SourcePosition position)
    {
        SpecObject[] owners = [item, operation];
        var hasQuery = owners
            .SelectMany(owner => owner.Array("parameters")?.Items ?? [])
            .OfType<SpecObject>()
            .Any(parameter => document.Resolve(parameter).Text("in") is "query" or "header" or "cookie");
        var id = operation.Text("operationId");
        if (!hasQuery || queries.TryAdd(identifier, id))
            return;
        if (queries[identifier] is { } other && other == id)
            return;
        throw Clash(position, $"a second record {identifier}Query would come from this operation");
    }

    private DocumentException Clash(SourcePosition position, string what) =>
        new(document.File, position, DocumentErrorCode.NameClash, what + "; give it another operationId.");
}
