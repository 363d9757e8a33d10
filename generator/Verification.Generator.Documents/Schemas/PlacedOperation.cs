namespace Verification.Generator.Documents.Schemas;

/// <summary>An operation of a document.</summary>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Path">The path template.</param>
/// <param name="Node">The operation.</param>
/// <param name="Parameters">Its parameters and those of its path, resolved; <c>Pointer</c> leads to the place of the parameter.</param>
public sealed record PlacedOperation(string Method, string Path, PlacedNode Node, IReadOnlyList<PlacedNode> Parameters)
{
    /// <summary>Its name in reports, for instance <c>GET /v2/Attempts</c>.</summary>
    public string Name => $"{Method} {Path}";

    /// <summary>The operations of a document in its order.</summary>
    public static IEnumerable<PlacedOperation> All(ContractDocument document)
    {
        foreach ((var path, var item) in new PlacedNode(document.Root, "#").Children("paths"))
        {
            foreach (var member in item.Node.Members)
            {
                if (!SpecVocabulary.IsMethod(member.Name) || item.Member(member.Name) is not { } operation)
                    continue;
                PlacedNode[] own = [.. operation.Children("parameters").Select(child => child.Value.Resolve(document))];
                var shared = item.Children("parameters")
                    .Select(child => child.Value.Resolve(document))
                    .Where(parameter => !own.Any(mine => IsSame(mine, parameter)));
                yield return new PlacedOperation(member.Name.ToUpperInvariant(), path, operation, [.. own, .. shared]);
            }
        }
    }

    private static bool IsSame(PlacedNode left, PlacedNode right) =>
        left.Node.Text("name") == right.Node.Text("name") && left.Node.Text("in") == right.Node.Text("in");
}
