using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares the responses of an operation.</summary>
internal static class ResponseComparer
{
    public static void Compare(OperationScope scope, SpecPlace beforeOperation, SpecPlace afterOperation)
    {
        var before = Responses(beforeOperation);
        var after = Responses(afterOperation);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach ((var status, var response) in before)
        {
            if (!after.TryGetValue(status, out var same))
                continue;
            taken.Add(status);
            CompareBoth(scope, status, scope.Base.Resolve(response), scope.Revision.Resolve(same));
        }

        foreach ((var status, var response) in before)
        {
            if (!after.ContainsKey(status))
                CompareMissing(scope, status, response, before, after, afterOperation, taken);
        }

        foreach ((var status, var response) in after)
        {
            if (before.ContainsKey(status) || taken.Contains(status))
                continue;
            scope.Report(
                IsError(status) ? BodyRules.ErrorAdded : BodyRules.SuccessAdded,
                Subject(status),
                before: null,
                scope.Revision.Declared(response)
            );
        }
    }

    private static void CompareMissing(
        OperationScope scope,
        string status,
        SpecPlace response,
        Dictionary<string, SpecPlace> before,
        Dictionary<string, SpecPlace> after,
        SpecPlace afterOperation,
        HashSet<string> taken
    )
    {
        if (Substitute(status, before, after) is { } other)
        {
            taken.Add(other);
            var isWider = other.EndsWith("XX", StringComparison.Ordinal) || other is "default";
            if (!IsError(status) || !IsError(other))
            {
                scope.Report(
                    isWider ? BodyRules.StatusWidened : BodyRules.StatusNarrowed,
                    Subject(other),
                    scope.Base.Declared(response),
                    scope.Revision.Declared(after[other]),
                    status,
                    other
                );
            }

            CompareBoth(scope, other, scope.Base.Resolve(response), scope.Revision.Resolve(after[other]));
            return;
        }

        scope.Report(
            IsError(status) ? BodyRules.ErrorRemoved : BodyRules.SuccessRemoved,
            Subject(status),
            scope.Base.Declared(response),
            Place(afterOperation)
        );
    }

    /// <summary>The status that stands for another one that is gone: its range, or the only one left of its range.</summary>
    private static string? Substitute(string status, Dictionary<string, SpecPlace> before, Dictionary<string, SpecPlace> after)
    {
        var range = status[0] + "XX";
        if (status != range && status is not "default" && after.ContainsKey(range))
            return range;
        if (status == range)
            return after.Keys.FirstOrDefault(candidate => candidate[0] == status[0] && !before.ContainsKey(candidate));
        var isOnlyDefault =
            after.ContainsKey("default") && !before.ContainsKey("default") && !after.Keys.Any(candidate => !IsError(candidate));
        return isOnlyDefault && !IsError(status) ? "default" : null;
    }

    private static void CompareBoth(OperationScope scope, string status, SpecPlace before, SpecPlace after)
    {
        var subject = Subject(status);
        scope.CompareDocumentation(before, after, subject);
        HeaderComparer.Compare(scope, status, before, after);
        CompareBodies(scope, status, before, after);
        var links = (before.Member("links")?.NamedMembers ?? [])
            .Concat(after.Member("links")?.NamedMembers ?? [])
            .Select(link => link.Name);
        foreach (var link in links.Distinct(StringComparer.Ordinal))
        {
            var left = scope.Base.Resolve(before.Member("links")?.Member(link));
            var right = scope.Revision.Resolve(after.Member("links")?.Member(link));
            if (!CanonicalText.AreEqual(left?.Node, right?.Node))
                scope.Report(BodyRules.LinkChanged, new ChangeSubject("link", link, "response " + status), left, right);
        }
    }

    private static void CompareBodies(OperationScope scope, string status, SpecPlace before, SpecPlace after)
    {
        var subject = new ChangeSubject("response-body", status, "");
        var match = MediaTypeMatch.Find(before.Member("content"), after.Member("content"), isRenamingAllowed: true);
        var hadBody = before.Member("content")?.NamedMembers.Any() is true;
        var hasBody = after.Member("content")?.NamedMembers.Any() is true;
        if (hadBody != hasBody)
        {
            scope.Report(
                hasBody ? BodyRules.ResponseBodyAdded : BodyRules.ResponseBodyRemoved,
                Subject(status),
                before.Member("content") ?? before,
                after.Member("content") ?? after
            );
            return;
        }

        foreach (var media in match.Removed)
            scope.Report(BodyRules.ResponseMediaTypeRemoved, MediaType(media, status), media, after.Member("content") ?? after);
        foreach (var media in match.Added)
            scope.Report(BodyRules.ResponseMediaTypeAdded, MediaType(media, status), before.Member("content") ?? before, media);
        foreach ((var left, var right) in match.Renamed)
            scope.Report(BodyRules.ResponseMediaTypeRenamed, MediaType(right, status), left, right, left.Name, right.Name);
        foreach ((var left, var right) in match.Matched.Concat(match.Renamed))
            MediaTypeComparer.Compare(scope, left, right, scope.Received, subject);
    }

    private static Dictionary<string, SpecPlace> Responses(SpecPlace operation) =>
        (operation.Member("responses")?.NamedMembers ?? [])
            .GroupBy(
                response => response.Name.ToUpperInvariant() is "DEFAULT" ? "default" : response.Name.ToUpperInvariant(),
                StringComparer.Ordinal
            )
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static SpecPlace Place(SpecPlace operation) => operation.Member("responses") ?? operation;

    private static bool IsError(string status) => status is "default" || status[0] is '4' or '5';

    private static ChangeSubject Subject(string status) => new("response", status, "");

    private static ChangeSubject MediaType(SpecPlace media, string status) => new("media-type", media.Name, "response " + status);
}
