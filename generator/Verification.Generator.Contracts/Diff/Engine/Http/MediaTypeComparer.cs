using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares the descriptions of one media type.</summary>
internal static class MediaTypeComparer
{
    /// <summary>Reports what differs.</summary>
    public static void Compare(OperationScope scope, SpecPlace before, SpecPlace after, Direction direction, ChangeSubject subject)
    {
        scope.CompareDocumentation(before, after, subject);
        scope.CompareSchemas(before, after, direction, SchemaUse.Body, subject);
        if (direction == scope.Sent) CompareEncodings(scope, before, after);
    }

    /// <summary>How the parts of a form are written; it counts in request bodies only (OpenAPI 3.1, section 4.8.14).</summary>
    private static void CompareEncodings(OperationScope scope, SpecPlace before, SpecPlace after)
    {
        IEnumerable<string> names = (before.Member("encoding")?.NamedMembers ?? []).Concat(after.Member("encoding")?.NamedMembers ?? []).Select(part => part.Name);
        foreach (string name in names.Distinct(StringComparer.Ordinal))
        {
            SpecPlace? left = before.Member("encoding")?.Member(name);
            SpecPlace? right = after.Member("encoding")?.Member(name);
            if (CanonicalText.AreEqual(left?.Node, right?.Node)) continue;
            scope.Report(BodyRules.EncodingChanged, new ChangeSubject("property", name, name), left ?? before, right ?? after, CanonicalText.Display(left?.Node), CanonicalText.Display(right?.Node));
        }
    }
}
