using Verification.Generator.CodeGeneration.Security;
using Verification.Generator.Documents;

namespace Verification.Generator.CodeGeneration.Checks;

/// <summary>Finds what the generator has no C# for, before anything is generated, so that each message names its line.</summary>
public static class RenderabilityCheck
{
    /// <summary>Checks that all of a document can be rendered.</summary>
    /// <exception cref="DocumentException">The first thing that cannot.</exception>
    public static void Run(ContractDocument document)
    {
        if (Of(document).LeftOut is [var first, ..])
            throw first;
    }

    /// <summary>What can be rendered of a document.</summary>
    /// <exception cref="DocumentException">The document is wrong, so that nothing can.</exception>
    public static Renderable Of(ContractDocument document)
    {
        var omissions = new Omissions(document);
        foreach (var check in Checks(document, omissions))
            check();
        return Apply(omissions);
    }

    /// <summary>Everything that cannot be rendered: of each component schema and of each path the first thing that is wrong.</summary>
    public static IReadOnlyList<DocumentException> FindAll(ContractDocument document)
    {
        var wrong = new List<DocumentException>();
        var omissions = new Omissions(document);
        foreach (var check in Checks(document, omissions))
        {
            try
            {
                check();
            }
            catch (DocumentException problem)
            {
                wrong.Add(problem);
            }
        }

        return [.. wrong, .. wrong.Count == 0 ? Apply(omissions).LeftOut : omissions.Reasons];
    }

    private static Renderable Apply(Omissions omissions)
    {
        var rendered = omissions.Apply();
        return new Renderable(
            rendered,
            [
                .. omissions
                    .Reasons.Concat(SecurityPlan.Of(rendered).Warnings)
                    .OrderBy(reason => reason.Position.Line)
                    .ThenBy(reason => reason.Position.Column),
            ]
        );
    }

    private static IEnumerable<Action> Checks(ContractDocument document, Omissions omissions)
    {
        yield return () => SizeCheck.Run(document);
        var finished = new HashSet<SpecObject>(ReferenceEqualityComparer.Instance);
        foreach (var component in document.Root.Object("components")?.Object("schemas")?.Members ?? [])
        {
            yield return () => SchemaCheck.Run(document, component, finished, omissions);
        }

        yield return () => UnionCheck.Run(document, omissions);
        foreach (var (name, check) in ExtensionCheck.OfRoot)
            yield return () => omissions.Extension(document.Root, name, () => check(document));
        yield return () => SchemaExtensionCheck.Run(document, omissions);
        yield return () => ServerCheck.Run(document, omissions);
        yield return () => CredentialCheck.Run(document, omissions);
        yield return () => WebhookCheck.Run(document, omissions);
        var paths = new PathCheck(document, omissions);
        foreach (var path in document.Root.Object("paths")?.Members ?? [])
        {
            if (!path.Name.StartsWith("x-", StringComparison.Ordinal))
                yield return () => paths.Run(path);
        }
    }

    /// <summary>The node as the kind that is needed there.</summary>
    internal static T Expect<T>(ContractDocument document, SpecNode node, string what)
        where T : SpecNode =>
        node as T ?? throw document.Error(node, DocumentErrorCode.Structure, $"{what} stands here, but this is {node.Kind}.");
}
