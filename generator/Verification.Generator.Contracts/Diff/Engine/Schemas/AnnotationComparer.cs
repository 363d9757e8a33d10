using Verification.Generator.Contracts.Diff.Rules;

namespace Verification.Generator.Contracts.Diff.Engine;

/// <summary>Compares what accompanies a schema: defaults, deprecation, documentation, extensions.</summary>
internal static class AnnotationComparer
{
    public static void Compare(SchemaComparison pair)
    {
        CompareDefaults(pair);
        if (pair.Base.IsSet("deprecated") != pair.Revision.IsSet("deprecated"))
        {
            pair.ReportKeyword(
                pair.Revision.IsSet("deprecated") ? AnnotationRules.Deprecated : AnnotationRules.Reactivated,
                "deprecated",
                valueBefore: null,
                valueAfter: null
            );
        }

        foreach (var keyword in SchemaVocabulary.Documentation)
        {
            if (keyword is "example" or "examples" && HaveSameExamples(pair))
                continue;
            if (Text(pair.Base, keyword) != Text(pair.Revision, keyword))
                ReportDocumentation(pair, keyword);
        }

        foreach (
            var extension in Extensions(pair.Base).Union(Extensions(pair.Revision), StringComparer.Ordinal).Order(StringComparer.Ordinal)
        )
        {
            var before = Text(pair.Base, extension);
            var after = Text(pair.Revision, extension);
            if (before != after)
                ReportExtension(pair, extension, before, after);
        }
    }

    private static void CompareDefaults(SchemaComparison pair)
    {
        var before = pair.Base.First("default");
        var after = pair.Revision.First("default");
        if (CanonicalText.AreEqual(before?.Node, after?.Node))
            return;
        var isParameter = pair.IsText && pair.Direction is Direction.Request;
        pair.ReportKeyword(
            isParameter ? AnnotationRules.ParameterDefaultChanged : AnnotationRules.DefaultChanged,
            "default",
            CanonicalText.DisplayOrNone(before?.Node),
            CanonicalText.DisplayOrNone(after?.Node)
        );
    }

    /// <summary>OpenAPI 3.1 lists in <c>examples</c> what 3.0 says in <c>example</c>.</summary>
    private static bool HaveSameExamples(SchemaComparison pair) => Examples(pair.Base).SetEquals(Examples(pair.Revision));

    private static HashSet<string> Examples(Schema schema) =>
        [
            .. schema
                .All("example")
                .Concat(schema.All("examples").SelectMany(list => list.Items))
                .Select(place => CanonicalText.OfData(place.Node)),
        ];

    private static void ReportDocumentation(SchemaComparison pair, string keyword) =>
        pair.Report(
            AnnotationRules.DocumentationChanged,
            pair.Base.First(keyword) ?? pair.Base.Place,
            pair.Revision.First(keyword) ?? pair.Revision.Place,
            subject: pair.Subject.Detail("documentation", keyword)
        );

    private static void ReportExtension(SchemaComparison pair, string extension, string before, string after) =>
        pair.Report(
            AnnotationRules.ExtensionChanged,
            pair.Base.First(extension) ?? pair.Base.Place,
            pair.Revision.First(extension) ?? pair.Revision.Place,
            before is "" ? "none" : before,
            after is "" ? "none" : after,
            pair.Subject.Detail("extension", extension)
        );

    private static IEnumerable<string> Extensions(Schema schema) =>
        schema
            .Fragments.SelectMany(fragment => fragment.Members)
            .Select(member => member.Name)
            .Where(name => name.StartsWith("x-", StringComparison.Ordinal));

    private static string Text(Schema schema, string keyword) =>
        schema.First(keyword) is null
            ? ""
            : string.Join('\n', schema.All(keyword).Select(place => CanonicalText.OfData(place.Node)).Distinct(StringComparer.Ordinal));
}
