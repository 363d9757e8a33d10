using Verification.Generator.Documents;
using Verification.Generator.Documents.Naming;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>
/// The names of the methods of a document. Those that would be called alike under one tag all keep their whole operationId, so that a new
/// operation never takes the name of another.
/// </summary>
public sealed class MethodNames
{
    private readonly HashSet<(string Tag, string Method)> clashes = [];

    private MethodNames() { }

    /// <summary>Finds the names that more than one operation would have.</summary>
    /// <param name="operations">The tag and the identifier of each operation.</param>
    public static MethodNames Of(IEnumerable<(string Tag, string Identifier)> operations)
    {
        var names = new MethodNames();
        (string Tag, string Identifier)[] all = [.. operations.Distinct()];
        for (var found = -1; found != names.clashes.Count; )
        {
            found = names.clashes.Count;
            foreach (var clash in all.GroupBy(one => (one.Tag, names.Of(one.Tag, one.Identifier))).Where(group => group.Count() > 1))
            {
                names.clashes.UnionWith(clash.Select(one => (one.Tag, OperationNames.Method(one.Identifier, one.Tag))));
            }
        }

        return names;
    }

    /// <summary>The names of the methods of a document.</summary>
    public static MethodNames Of(ContractDocument document) =>
        Of(
            document.Operations.Select(operation =>
                (TagOf(operation.Node), OperationNames.Identifier(operation.Node.Text("operationId"), operation.Method, operation.Path))
            )
        );

    /// <summary>The tag whose client has an operation, as C# spells it.</summary>
    public static string TagOf(SpecObject operation) =>
        Identifiers.Pascal((operation.Array("tags")?.Items.FirstOrDefault() as SpecScalar)?.Value ?? TagNames.DefaultTag);

    /// <summary>The name of a method, without <c>Async</c>.</summary>
    public string Of(string tag, string identifier)
    {
        var method = OperationNames.Method(identifier, tag);
        return clashes.Contains((tag, method)) ? identifier : method;
    }
}
