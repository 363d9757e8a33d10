using Verification.Generator.Contracts.Diff.Engine;
using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff;

/// <summary>Compares two contracts as they appear on the wire, from the client's point of view.</summary>
internal static class ContractComparer
{
    /// <summary>Finds everything that changed: one change for each changed place, in the order of reports.</summary>
    /// <param name="baseDocument">The contract before; null when the contract is new.</param>
    /// <param name="revision">The contract after; null when the contract is gone.</param>
    /// <returns>The changes; none when the documents mean the same.</returns>
    /// <exception cref="DocumentException">The schemas combine to more cases than any contract needs.</exception>
    public static IReadOnlyList<Change> Compare(ContractDocument? baseDocument, ContractDocument? revision)
    {
        if (baseDocument is null && revision is null)
            return [];
        if (baseDocument is null)
            return NewDocument(revision!);
        if (revision is null)
            return [WholeDocument(OperationRules.DocumentRemoved, baseDocument, isAdded: false)];

        LengthCheck.Run(baseDocument);
        LengthCheck.Run(revision);
        var contract = new DocumentComparison(new ContractView(baseDocument), new ContractView(revision));
        var schemes = new SecuritySchemes(contract.Base, contract.Revision);
        var paths = new PathComparer(contract, schemes);
        paths.ComparePaths();
        paths.CompareWebhooks();
        CompareRoots(contract, schemes);
        ComponentComparer.Compare(contract);
        contract.AttributeSchemas();
        UnsafeTextComparer.Compare(contract.Differences, contract.Base.Root, contract.Revision.Root);
        return contract.Differences.ToChanges();
    }

    private static void CompareRoots(DocumentComparison contract, SecuritySchemes schemes)
    {
        var scope = new OperationScope(contract, "", Direction.Request);
        schemes.CompareAll(scope);
        var document = new ChangeSubject("document", contract.Revision.Document.Name, "");
        scope.CompareDocumentation(contract.Base.Root, contract.Revision.Root, document, "x-webhooks", QuotaComparer.Extension);
        QuotaComparer.Compare(scope, contract.Base.Root, contract.Revision.Root, document);
        if (contract.Base.Root.Member("info") is { } before && contract.Revision.Root.Member("info") is { } after)
        {
            var subject = new ChangeSubject("info", "info", "");
            scope.CompareDocumentation(before, after, subject);
            foreach (var member in (string[])["termsOfService", "contact", "license"])
                scope.CompareText(member, before, after, subject);
        }

        CompareTags(scope, contract.Base.Root, contract.Revision.Root);
    }

    private static void CompareTags(OperationScope scope, SpecPlace before, SpecPlace after)
    {
        List<SpecPlace> old = [.. before.Member("tags")?.Items ?? []];
        List<SpecPlace> current = [.. after.Member("tags")?.Items ?? []];
        var named = current.ToLookup(tag => tag.TextOf("name"), StringComparer.Ordinal);
        foreach (var tag in old)
        {
            if (named[tag.TextOf("name")].FirstOrDefault() is { } same)
                scope.CompareDocumentation(tag, same, new ChangeSubject("tag", tag.TextOf("name") ?? "", ""));
        }

        if (!old.Select(tag => tag.TextOf("name")).ToHashSet(StringComparer.Ordinal).SetEquals(current.Select(tag => tag.TextOf("name"))))
        {
            scope.CompareText("tags", before, after, new ChangeSubject("document", "document", ""));
        }
    }

    private static IReadOnlyList<Change> NewDocument(ContractDocument document)
    {
        var view = new ContractView(document);
        var differences = new DifferenceIndex(view, view, new OperationNames());
        UnsafeTextComparer.Compare(differences, before: null, view.Root);
        return [WholeDocument(OperationRules.DocumentAdded, document, isAdded: true), .. differences.ToChanges()];
    }

    private static Change WholeDocument(Rule rule, ContractDocument document, bool isAdded)
    {
        var view = new ContractView(document);
        var difference = new Difference(rule, Direction.Request, new ChangeSubject("document", document.Name, ""));
        var place = view.Describe(view.Root);
        return new Change
        {
            Rule = rule.IdFor(Direction.Request),
            Wire = difference.Level,
            Operations = OperationsOf(view),
            Subject = difference.Subject,
            Base = isAdded ? null : place,
            Revision = isAdded ? place : null,
            Message = DifferenceMessage.Of(difference),
            Advice = rule.Advice,
        };
    }

    private static string[] OperationsOf(ContractView view) =>
        [
            .. (view.Root.Member("paths")?.NamedMembers ?? [])
                .SelectMany(path =>
                    view.Resolve(path)
                        .NamedMembers.Where(member => SpecVocabulary.IsMethod(member.Name))
                        .Select(member => $"{member.Name.ToUpperInvariant()} {path.Name}")
                )
                .Order(StringComparer.Ordinal),
        ];
}
