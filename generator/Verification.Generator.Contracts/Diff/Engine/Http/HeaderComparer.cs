using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares the headers of a response.</summary>
internal static class HeaderComparer
{
    public static void Compare(OperationScope scope, string status, SpecPlace beforeResponse, SpecPlace afterResponse)
    {
        var before = Headers(beforeResponse);
        var after = Headers(afterResponse);
        foreach ((var key, var header) in before)
        {
            if (after.TryGetValue(key, out var other))
            {
                CompareBoth(scope, header, other, status);
            }
            else
            {
                scope.Report(
                    BodyRules.HeaderRemoved,
                    Subject(header, status),
                    scope.Base.Declared(header),
                    afterResponse.Member("headers") ?? afterResponse
                );
            }
        }

        foreach ((var key, var header) in after)
        {
            if (!before.ContainsKey(key))
                scope.Report(BodyRules.HeaderAdded, Subject(header, status), before: null, scope.Revision.Declared(header));
        }
    }

    private static void CompareBoth(OperationScope scope, SpecPlace beforeReference, SpecPlace afterReference, string status)
    {
        var before = scope.Base.Resolve(beforeReference);
        var after = scope.Revision.Resolve(afterReference);
        var subject = Subject(afterReference, status);
        if (before.IsSet("required") != after.IsSet("required"))
        {
            scope.Report(
                after.IsSet("required") ? BodyRules.HeaderBecameRequired : BodyRules.HeaderBecameOptional,
                subject,
                before.Member("required") ?? before,
                after.Member("required") ?? after
            );
        }

        scope.CompareDocumentation(before, after, subject);
        var value = new ChangeSubject("header", afterReference.Name, afterReference.Name);
        scope.CompareSchemas(Owner(before), Owner(after), scope.Received, SchemaUse.Text, value);
    }

    private static SpecPlace Owner(SpecPlace header) => header.Member("content")?.NamedMembers.FirstOrDefault() ?? header;

    /// <summary>Header names do not depend on case (RFC 9110, section 5.1); <c>Content-Type</c> is described by the media types.</summary>
    private static Dictionary<string, SpecPlace> Headers(SpecPlace response) =>
        (response.Member("headers")?.Members ?? [])
            .Where(header => !header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            .GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private static ChangeSubject Subject(SpecPlace header, string status) => new("header", header.Name, "response " + status);
}
