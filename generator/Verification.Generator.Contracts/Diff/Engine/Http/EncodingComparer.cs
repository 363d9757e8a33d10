using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>
/// Compares how the parts of a form are written, by what holds and not by what is said; it counts in request bodies only (OpenAPI 3.1,
/// section 4.8.14).
/// </summary>
internal static class EncodingComparer
{
    /// <summary>Reports the parts that are written otherwise.</summary>
    public static void Compare(OperationScope scope, SpecPlace before, SpecPlace after)
    {
        var names = (before.Member("encoding")?.NamedMembers ?? [])
            .Concat(after.Member("encoding")?.NamedMembers ?? [])
            .Select(part => part.Name);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var old = PartEncoding.Of(scope.Base, before, name);
            var current = PartEncoding.Of(scope.Revision, after, name);
            if (old is null || current is null)
                continue; // A part that came or went is a property that did.
            Report(
                scope,
                name,
                (before.Member("encoding")?.Member(name) ?? before, old),
                (after.Member("encoding")?.Member(name) ?? after, current)
            );
        }
    }

    private static void Report(
        OperationScope scope,
        string name,
        (SpecPlace Place, PartEncoding Encoding) before,
        (SpecPlace Place, PartEncoding Encoding) after
    )
    {
        if (before.Encoding.IsSameAs(after.Encoding))
            return;
        var rule = before.Encoding.IsWithin(after.Encoding) ? BodyRules.EncodingWidened : BodyRules.EncodingChanged;
        scope.Report(
            rule,
            new ChangeSubject("property", name, name),
            before.Place,
            after.Place,
            before.Encoding.ToString(),
            after.Encoding.ToString()
        );
    }
}
