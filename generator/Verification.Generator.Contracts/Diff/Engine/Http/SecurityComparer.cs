using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares which credentials an operation accepts.</summary>
internal static class SecurityComparer
{
    /// <summary>
    /// Reports what differs: requirements by what they accept, not by how they are written, and the schemes that they name.
    /// </summary>
    public static void Compare(OperationScope scope, SecuritySchemes schemes, SpecPlace beforeOperation, SpecPlace afterOperation)
    {
        var isOwn = beforeOperation.Has("security") || afterOperation.Has("security");
        var before = Requirement.All(scope.Base, beforeOperation, isOwn ? beforeOperation : scope.Base.Root, name => name);
        var after = Requirement.All(scope.Revision, afterOperation, isOwn ? afterOperation : scope.Revision.Root, schemes.FormerName);
        var scopes = new HashSet<(Requirement, Requirement)>();
        var isTightened = CompareAccepted(scope, before, after, scopes);
        if (!isTightened)
            CompareNew(scope, before, after, scopes);
        foreach (var name in before.Concat(after).SelectMany(requirement => requirement.Scopes.Keys).Distinct(StringComparer.Ordinal))
            schemes.Compare(scope, name);
    }

    private static bool CompareAccepted(
        OperationScope scope,
        List<Requirement> before,
        List<Requirement> after,
        HashSet<(Requirement, Requirement)> scopes
    )
    {
        var isTightened = false;
        foreach (var old in before)
        {
            if (after.Exists(old.Satisfies))
                continue;
            if (after.Find(old.HasSameSchemes) is { } stricter)
            {
                scopes.Add((old, stricter));
                ReportScopes(scope, SecurityRules.ScopeRequired, old, stricter, stricter, old);
                ReportScopes(scope, SecurityRules.ScopeNotRequired, old, stricter, old, stricter);
                continue;
            }

            isTightened = true;
            scope.Report(
                SecurityRules.Tightened,
                Subject(old, after),
                old.Place,
                after[0].Place,
                old.ToString(),
                string.Join(" or ", after)
            );
        }

        return isTightened;
    }

    private static void CompareNew(
        OperationScope scope,
        List<Requirement> before,
        List<Requirement> after,
        HashSet<(Requirement, Requirement)> scopes
    )
    {
        foreach (var added in after)
        {
            if (before.Exists(old => added.Satisfies(old) || scopes.Contains((old, added))))
                continue;
            if (before.Find(added.HasSameSchemes) is { } looser)
            {
                ReportScopes(scope, SecurityRules.ScopeNotRequired, looser, added, looser, added);
            }
            else
            {
                scope.Report(
                    SecurityRules.Loosened,
                    Subject(added, before),
                    before[0].Place,
                    added.Place,
                    string.Join(" or ", before),
                    added.ToString()
                );
            }
        }
    }

    private static void ReportScopes(
        OperationScope scope,
        Rule rule,
        Requirement before,
        Requirement after,
        Requirement with,
        Requirement without
    )
    {
        foreach ((var scheme, var names) in with.Scopes)
        {
            foreach (var name in names.Except(without.Scopes[scheme], StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                scope.Report(rule, new ChangeSubject("scope", name, scheme), before.Place, after.Place, scheme);
            }
        }
    }

    private static ChangeSubject Subject(Requirement requirement, List<Requirement> others) =>
        new("security", requirement.DifferenceFrom(others), "");
}
