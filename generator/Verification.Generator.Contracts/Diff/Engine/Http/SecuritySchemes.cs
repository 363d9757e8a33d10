using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>The security schemes of both documents.</summary>
internal sealed class SecuritySchemes
{
    /// <summary>What decides how credentials are sent.</summary>
    private static readonly string[] Decisive = ["type", "in", "name", "scheme", "openIdConnectUrl"];
    private static readonly string[] Urls = ["authorizationUrl", "tokenUrl", "deviceAuthorizationUrl"];

    private readonly Dictionary<string, SpecPlace> before;
    private readonly Dictionary<string, SpecPlace> after;
    private readonly Dictionary<string, string> formerNames = new(StringComparer.Ordinal);

    /// <summary>Reads them and finds out which were only renamed.</summary>
    public SecuritySchemes(ContractView beforeView, ContractView afterView)
    {
        before = Read(beforeView);
        after = Read(afterView);
        foreach ((var name, var scheme) in after.Where(scheme => !before.ContainsKey(scheme.Key)))
        {
            var former = before.FirstOrDefault(old =>
                !after.ContainsKey(old.Key)
                && !formerNames.ContainsValue(old.Key)
                && CanonicalText.OfSchema(old.Value.Node) == CanonicalText.OfSchema(scheme.Node)
            );
            if (former.Value is not null)
                formerNames[name] = former.Key;
        }
    }

    /// <summary>The name that a scheme of the revision had in the base: names do not travel.</summary>
    public string FormerName(string name) => formerNames.GetValueOrDefault(name, name);

    /// <summary>Compares all schemes, those that no operation uses among them.</summary>
    public void CompareAll(OperationScope scope)
    {
        foreach ((var name, var scheme) in before)
        {
            if (after.ContainsKey(name))
                Compare(scope, name);
            else
                scope.Report(SecurityRules.SchemeRemoved, Subject(name), scheme, after: null);
        }

        foreach ((var name, var scheme) in after.Where(scheme => !before.ContainsKey(scheme.Key)))
        {
            scope.Report(SecurityRules.SchemeAdded, Subject(name), before: null, scheme);
        }
    }

    /// <summary>Compares a scheme in the name of an operation that uses it.</summary>
    public void Compare(OperationScope scope, string name)
    {
        if (
            !before.TryGetValue(name, out var old)
            || !after.TryGetValue(name, out var current)
            || CanonicalText.AreEqual(old.Node, current.Node)
        )
        {
            return;
        }

        foreach (var member in Decisive)
            ReportValue(scope, name, member, old, current);
        scope.CompareDocumentation(old, current, Subject(name));
        scope.CompareText("bearerFormat", old, current, Subject(name));
        List<SpecPlace> flows = [.. old.Member("flows")?.NamedMembers ?? []];
        foreach (var flow in flows)
        {
            if (current.Member("flows")?.Member(flow.Name) is { } other)
            {
                CompareFlow(scope, name, flow, other);
            }
            else
            {
                scope.Report(
                    SecurityRules.FlowRemoved,
                    new ChangeSubject("oauth-flow", flow.Name, name),
                    flow,
                    current.Member("flows") ?? current
                );
            }
        }

        foreach (var flow in (current.Member("flows")?.NamedMembers ?? []).Where(flow => !flows.Exists(old => old.Name == flow.Name)))
        {
            scope.Report(SecurityRules.FlowAdded, new ChangeSubject("oauth-flow", flow.Name, name), old.Member("flows") ?? old, flow);
        }
    }

    private static void CompareFlow(OperationScope scope, string scheme, SpecPlace before, SpecPlace after)
    {
        foreach (var url in Urls)
            ReportValue(scope, scheme, url, before, after);
        var old = before.Member("scopes");
        var current = after.Member("scopes");
        foreach (var item in old?.Members ?? [])
        {
            var other = current?.Member(item.Name);
            var subject = new ChangeSubject("scope", item.Name, scheme);
            if (other is null)
            {
                scope.Report(SecurityRules.ScopeRemoved, subject, item, current ?? after);
            }
            else if (item.Text != other.Text)
            {
                scope.Report(
                    AnnotationRules.DocumentationChanged,
                    new ChangeSubject("documentation", "description", item.Name),
                    item,
                    other
                );
            }
        }

        foreach (var item in (current?.Members ?? []).Where(item => old?.Has(item.Name) is not true))
        {
            scope.Report(SecurityRules.ScopeAdded, new ChangeSubject("scope", item.Name, scheme), old ?? before, item);
        }
    }

    private static void ReportValue(OperationScope scope, string scheme, string member, SpecPlace before, SpecPlace after)
    {
        var old = before.Member(member);
        var current = after.Member(member);
        var isSame = member is "scheme"
            ? string.Equals(old?.Text, current?.Text, StringComparison.OrdinalIgnoreCase)
            : CanonicalText.AreEqual(old?.Node, current?.Node);
        if (isSame)
            return;
        scope.Report(
            SecurityRules.SchemeChanged,
            new ChangeSubject("security-scheme", member, scheme),
            old ?? before,
            current ?? after,
            CanonicalText.Display(old?.Node),
            CanonicalText.Display(current?.Node)
        );
    }

    private static Dictionary<string, SpecPlace> Read(ContractView view) =>
        (view.Root.Member("components")?.Member("securitySchemes")?.Members ?? []).ToDictionary(
            scheme => scheme.Name,
            scheme => view.Resolve(scheme),
            StringComparer.Ordinal
        );

    private static ChangeSubject Subject(string name) => new("security-scheme", name, "");
}
