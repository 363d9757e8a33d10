using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

internal static class BodyComparer
{
    private static readonly ChangeSubject Subject = new("request-body", "body", "");

    public static void Compare(OperationScope scope, SpecPlace beforeOperation, SpecPlace afterOperation)
    {
        var before = scope.Base.Member(beforeOperation, "requestBody");
        var after = scope.Revision.Member(afterOperation, "requestBody");
        if (before is null && after is null)
            return;
        if (before is null)
        {
            scope.Report(
                after!.IsSet("required") ? BodyRules.RequestAddedRequired : BodyRules.RequestAdded,
                Subject,
                before: null,
                scope.Revision.Declared(afterOperation.Member("requestBody")!)
            );
        }
        else if (after is null)
        {
            scope.Report(BodyRules.RequestRemoved, Subject, scope.Base.Declared(beforeOperation.Member("requestBody")!), after: null);
        }
        else
        {
            CompareBoth(scope, before, after);
        }
    }

    private static void CompareBoth(OperationScope scope, SpecPlace before, SpecPlace after)
    {
        var wasRequired = before.IsSet("required");
        var isRequired = after.IsSet("required");
        if (wasRequired != isRequired)
        {
            scope.Report(
                isRequired ? BodyRules.RequestBecameRequired : BodyRules.RequestBecameOptional,
                Subject,
                before.Member("required") ?? before,
                after.Member("required") ?? after
            );
        }

        scope.CompareDocumentation(before, after, Subject);
        var match = MediaTypeMatch.Find(before.Member("content"), after.Member("content"), isRenamingAllowed: false);
        foreach (var media in match.Removed)
        {
            scope.Report(
                BodyRules.RequestMediaTypeRemoved,
                new ChangeSubject("media-type", media.Name, ""),
                media,
                after.Member("content") ?? after
            );
        }

        foreach (var media in match.Added)
        {
            scope.Report(
                BodyRules.RequestMediaTypeAdded,
                new ChangeSubject("media-type", media.Name, ""),
                before.Member("content") ?? before,
                media
            );
        }

        foreach ((var left, var right) in match.Matched)
            MediaTypeComparer.Compare(scope, left, right, scope.Sent, Subject);
    }
}
