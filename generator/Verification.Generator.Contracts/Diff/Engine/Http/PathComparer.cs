using Verification.Generator.Contracts.Diff.Rules;
using Verification.Generator.Documents;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares paths, webhooks and the operations in them.</summary>
internal sealed class PathComparer(DocumentComparison contract, SecuritySchemes schemes)
{
    /// <summary>Compares the paths: those that differ only in the names of their parameters are the same.</summary>
    public void ComparePaths()
    {
        var before = Paths(contract.Base);
        var after = Paths(contract.Revision);
        var match = PathMatch.Find(contract, before, after);
        foreach ((var path, var other, var rule) in match.Matched)
        {
            if (rule is not null)
                ReportMoved(rule, path, other);
            CompareItems(path, other, other.Name, Direction.Request);
        }

        foreach (var path in match.Removed)
        {
            Report(
                OperationRules.PathRemoved,
                new ChangeSubject("path", path.Name, ""),
                path,
                after: null,
                Labels(contract.Base.Resolve(path), path.Name)
            );
        }

        foreach (var path in match.Added)
        {
            Report(
                OperationRules.PathAdded,
                new ChangeSubject("path", path.Name, ""),
                before: null,
                path,
                Labels(contract.Revision.Resolve(path), path.Name)
            );
        }
    }

    private void ReportMoved(Rule rule, SpecPlace before, SpecPlace after) =>
        contract.Differences.Add(
            new Difference(rule, Direction.Request, new ChangeSubject("path", after.Name, ""))
            {
                Base = before,
                Revision = after,
                Before = before.Name,
                After = after.Name,
            },
            Labels(contract.Revision.Resolve(after), after.Name)
        );

    /// <summary>Compares the webhooks: what the client sends and receives is the other way round.</summary>
    public void CompareWebhooks()
    {
        var before = Webhooks(contract.Base);
        var after = Webhooks(contract.Revision);
        foreach ((var name, var webhook) in before)
        {
            var label = "webhook " + name;
            if (after.TryGetValue(name, out var other))
            {
                CompareItems(webhook, other, label, Direction.Response);
            }
            else
            {
                Report(
                    OperationRules.WebhookRemoved,
                    new ChangeSubject("webhook", name, ""),
                    webhook,
                    after: null,
                    Labels(contract.Base.Resolve(webhook), label)
                );
            }
        }

        foreach ((var name, var webhook) in after)
        {
            if (!before.ContainsKey(name))
            {
                Report(
                    OperationRules.WebhookAdded,
                    new ChangeSubject("webhook", name, ""),
                    before: null,
                    webhook,
                    Labels(contract.Revision.Resolve(webhook), "webhook " + name)
                );
            }
        }
    }

    /// <summary>Compares two path items.</summary>
    /// <param name="beforePlace">The item before.</param>
    /// <param name="afterPlace">The item after.</param>
    /// <param name="label">What stands behind the method in the name of an operation.</param>
    /// <param name="sent">The direction of what the caller sends.</param>
    public void CompareItems(SpecPlace beforePlace, SpecPlace afterPlace, string label, Direction sent)
    {
        var before = contract.Base.Resolve(beforePlace);
        var after = contract.Revision.Resolve(afterPlace);
        foreach (var method in SpecVocabulary.Methods)
        {
            var old = before.Member(method);
            var current = after.Member(method);
            var name = $"{method.ToUpperInvariant()} {label}";
            var subject = new ChangeSubject("operation", name, "");
            if (old is null && current is null)
                continue;
            if (old is null)
            {
                Report(OperationRules.OperationAdded, subject, old, current, [name]);
            }
            else if (current is null)
            {
                Report(OperationRules.OperationRemoved, subject, old, current, [name]);
            }
            else
            {
                OperationComparer.Compare(
                    contract,
                    new OperationScope(contract, name, sent),
                    schemes,
                    new Operation(beforePlace.Name, before, old),
                    new Operation(afterPlace.Name, after, current)
                );
            }
        }
    }

    private void Report(Rule rule, ChangeSubject subject, SpecPlace? before, SpecPlace? after, string[] operations) =>
        contract.Differences.Add(new Difference(rule, Direction.Request, subject) { Base = before, Revision = after }, operations);

    private static string[] Labels(SpecPlace item, string label) =>
        [
            .. item
                .NamedMembers.Select(member => member.Name)
                .Where(SpecVocabulary.IsMethod)
                .Select(method => $"{method.ToUpperInvariant()} {label}"),
        ];

    private static Dictionary<string, SpecPlace> Paths(ContractView view) =>
        Index(view.Root.Member("paths")?.NamedMembers ?? [], path => PathTemplate.Shape(path.Name));

    private static Dictionary<string, SpecPlace> Webhooks(ContractView view) =>
        Index((view.Root.Member("webhooks") ?? view.Root.Member("x-webhooks"))?.Members ?? [], webhook => webhook.Name);

    /// <summary>Two paths of one shape are an error of the document; the second is told apart by its own text.</summary>
    private static Dictionary<string, SpecPlace> Index(IEnumerable<SpecPlace> places, Func<SpecPlace, string> key)
    {
        var result = new Dictionary<string, SpecPlace>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            if (!result.TryAdd(key(place), place))
                result.TryAdd(place.Name, place);
        }

        return result;
    }
}
