using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares the descriptions of one media type.</summary>
internal static class MediaTypeComparer
{
    public static void Compare(OperationScope scope, SpecPlace before, SpecPlace after, Direction direction, ChangeSubject subject)
    {
        CompareCharsets(scope, before, after, direction, subject);
        scope.CompareDocumentation(before, after, subject);
        scope.CompareSchemas(before, after, direction, SchemaUse.Body, subject);
        if (direction == scope.Sent)
            EncodingComparer.Compare(scope, before, after);
    }

    /// <summary>A range such as <c>*/*</c> leaves the character encoding open.</summary>
    private static void CompareCharsets(OperationScope scope, SpecPlace before, SpecPlace after, Direction direction, ChangeSubject subject)
    {
        var left = new MediaType(before);
        var right = new MediaType(after);
        if (left.Charset == right.Charset || left.Essence != right.Essence)
            return;
        var rule = direction == scope.Sent ? BodyRules.RequestCharsetChanged : BodyRules.ResponseCharsetChanged;
        scope.Report(rule, subject, before, after, left.Charset, right.Charset);
    }
}
