using System.Globalization;
using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>An operation on one side: its path item and itself.</summary>
/// <param name="Path">The path template.</param>
/// <param name="PathItem">The path item, behind its reference.</param>
/// <param name="Place">The operation.</param>
internal sealed record Operation(string Path, SpecPlace PathItem, SpecPlace Place);

/// <summary>Compares two versions of an operation.</summary>
internal static class OperationComparer
{
    public static void Compare(
        DocumentComparison contract,
        OperationScope scope,
        SecuritySchemes schemes,
        Operation before,
        Operation after
    )
    {
        var subject = new ChangeSubject("operation", scope.Operation, "");
        CompareIdentity(scope, before.Place, after.Place, subject);
        CompareLifetime(scope, before.Place, after.Place, subject);
        scope.CompareDocumentation(before.Place, after.Place, subject, "x-sunset");
        scope.CompareDocumentation(before.PathItem, after.PathItem, new ChangeSubject("path", after.Path, ""));
        if (scope.Sent is Direction.Request)
        {
            ServerComparer.Compare(scope, before, after);
            SecurityComparer.Compare(scope, schemes, before.Place, after.Place);
        }

        ParameterComparer.Compare(
            scope,
            Parameter.All(scope.Base, before.PathItem, before.Place, before.Path),
            Parameter.All(scope.Revision, after.PathItem, after.Place, after.Path)
        );
        BodyComparer.Compare(scope, before.Place, after.Place);
        ResponseComparer.Compare(scope, before.Place, after.Place);
        CallbackComparer.Compare(contract, scope, schemes, before.Place, after.Place);
    }

    private static void CompareIdentity(OperationScope scope, SpecPlace before, SpecPlace after, ChangeSubject subject)
    {
        if (before.TextOf("operationId") != after.TextOf("operationId"))
        {
            scope.Report(
                OperationRules.OperationIdChanged,
                subject,
                before.Member("operationId") ?? before,
                after.Member("operationId") ?? after,
                before.TextOf("operationId") ?? "none",
                after.TextOf("operationId") ?? "none"
            );
        }

        var tags = Tags(before);
        var others = Tags(after);
        if (tags.ToHashSet(StringComparer.Ordinal).SetEquals(others))
            return;
        scope.Report(
            OperationRules.TagsChanged,
            subject,
            before.Member("tags") ?? before,
            after.Member("tags") ?? after,
            Join(tags),
            Join(others)
        );
    }

    private static void CompareLifetime(OperationScope scope, SpecPlace before, SpecPlace after, ChangeSubject subject)
    {
        if (before.IsSet("deprecated") != after.IsSet("deprecated"))
        {
            scope.Report(
                after.IsSet("deprecated") ? OperationRules.Deprecated : OperationRules.Reactivated,
                subject,
                before.Member("deprecated") ?? before,
                after.Member("deprecated") ?? after
            );
        }

        var old = before.Member("x-sunset");
        var current = after.Member("x-sunset");
        if (CanonicalText.AreEqual(old?.Node, current?.Node))
            return;
        var rule =
            Date(old) is { } from && Date(current) is { } to && to < from
                ? OperationRules.SunsetMovedEarlier
                : OperationRules.SunsetChanged;
        scope.Report(
            rule,
            subject,
            old ?? before,
            current ?? after,
            CanonicalText.Display(old?.Node),
            CanonicalText.Display(current?.Node)
        );
    }

    private static DateTimeOffset? Date(SpecPlace? place) =>
        DateTimeOffset.TryParse(place?.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private static string[] Tags(SpecPlace operation) =>
        [.. (operation.Member("tags")?.Items ?? []).Select(tag => tag.Text).OfType<string>()];

    private static string Join(string[] names) => names.Length == 0 ? "none" : string.Join(", ", names);
}
