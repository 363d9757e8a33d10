using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares a variable in the address of a server.</summary>
internal static class ServerVariableComparer
{
    public static void Compare(OperationScope scope, SpecPlace before, SpecPlace after)
    {
        var subject = new ChangeSubject("server-variable", after.Name, "");
        scope.CompareDocumentation(before, after, subject);
        CompareValues(scope, before, after, subject);
        var old = before.Member("default");
        var current = after.Member("default");
        if (CanonicalText.Display(old?.Node) == CanonicalText.Display(current?.Node))
            return;
        scope.Report(
            SecurityRules.VariableDefaultChanged,
            subject,
            old ?? before,
            current ?? after,
            CanonicalText.Display(old?.Node),
            CanonicalText.Display(current?.Node)
        );
    }

    private static void CompareValues(OperationScope scope, SpecPlace before, SpecPlace after, ChangeSubject subject)
    {
        var old = before.Member("enum");
        var current = after.Member("enum");
        if (old is null && current is null)
            return;
        if (old is null || current is null)
        {
            scope.Report(
                current is null ? SecurityRules.VariableFreed : SecurityRules.VariableRestricted,
                subject,
                old ?? before,
                current ?? after
            );
            return;
        }

        foreach (var value in Missing(old, current))
            scope.Report(SecurityRules.VariableValueRemoved, Subject(value, subject), value, current, subject.Name);
        foreach (var value in Missing(current, old))
            scope.Report(SecurityRules.VariableValueAdded, Subject(value, subject), old, value, subject.Name);
    }

    private static IEnumerable<SpecPlace> Missing(SpecPlace values, SpecPlace others)
    {
        HashSet<string> known = [.. others.Items.Select(value => CanonicalText.Display(value.Node))];
        return values.Items.Where(value => !known.Contains(CanonicalText.Display(value.Node)));
    }

    private static ChangeSubject Subject(SpecPlace value, ChangeSubject variable) =>
        new("server-variable-value", CanonicalText.Display(value.Node), variable.Name);
}
