using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Contracts.Lint;

/// <summary>The ids of the rules of <c>vgen lint</c>. An id never changes its meaning.</summary>
internal static class LintRules
{
    /// <summary>An example, a default or an enum value breaks its schema.</summary>
    public const string ExampleBreaksSchema = "example-breaks-schema";

    /// <summary>The file of an example is missing, is neither JSON nor YAML, or stands outside the document's folder.</summary>
    public const string ExampleUnreadable = "example-unreadable";

    /// <summary>A file under <c>examples</c> is no example of the document.</summary>
    public const string ExampleUnused = "example-unused";

    /// <summary>A component is used nowhere.</summary>
    public const string ComponentUnused = "component-unused";

    /// <summary>An <c>x-view</c>, a mapping of a discriminator or a security requirement names something that does not exist.</summary>
    public const string ReferenceDangling = "reference-dangling";

    /// <summary>The generator has no C# for a construct.</summary>
    public const string NotRenderable = "not-renderable";

    /// <summary>An operation has no <c>operationId</c>.</summary>
    public const string OperationIdMissing = "operation-id-missing";

    /// <summary>Two operations have the same <c>operationId</c>.</summary>
    public const string OperationIdDuplicate = "operation-id-duplicate";

    /// <summary>An operation has no tag, or one that the document does not declare.</summary>
    public const string TagUndeclared = "tag-undeclared";

    /// <summary>An operation, parameter, schema or property has no description.</summary>
    public const string DescriptionMissing = "description-missing";

    /// <summary>An operation describes no error response.</summary>
    public const string ErrorResponseMissing = "error-response-missing";

    /// <summary>An operation describes no response of success.</summary>
    public const string SuccessResponseMissing = "success-response-missing";

    /// <summary>A value of a text enum has no entry under <c>x-value-descriptions</c>, or an entry has no value.</summary>
    public const string EnumDescriptionMissing = "enum-description-missing";

    /// <summary>An enum lists a value twice.</summary>
    public const string EnumValueDuplicate = "enum-value-duplicate";

    /// <summary>A pattern is no regular expression.</summary>
    public const string PatternInvalid = "pattern-invalid";

    /// <summary>A required property is not among the properties.</summary>
    public const string RequiredPropertyUnknown = "required-property-unknown";

    /// <summary>A number of <c>x-pagination</c> differs from the schema of its parameter.</summary>
    public const string PageNumberDiffers = "page-number-differs";

    /// <summary>The rules, in the order of the documentation.</summary>
    public static IReadOnlyList<LintRule> Catalogue { get; } =
    [
        new(ComponentUnused, FindingLevel.Warning, "A component is used nowhere"),
        new(EnumValueDuplicate, FindingLevel.Error, "An enum lists a value twice"),
        new(ExampleBreaksSchema, FindingLevel.Error, "An example, a default or an enum value breaks its schema"),
        new(
            ExampleUnreadable,
            FindingLevel.Error,
            "The file of an example is missing, is neither JSON nor YAML, or stands outside the document's folder"
        ),
        new(ExampleUnused, FindingLevel.Warning, "A file under `examples` is no example of the document"),
        new(NotRenderable, FindingLevel.Error, "The generator has no C# for a construct"),
        new(OperationIdDuplicate, FindingLevel.Error, "Two operations have the same `operationId`"),
        new(OperationIdMissing, FindingLevel.Warning, "An operation has no `operationId`"),
        new(PageNumberDiffers, FindingLevel.Warning, "A number of `x-pagination` differs from the schema of its parameter"),
        new(PatternInvalid, FindingLevel.Error, "A pattern is no regular expression"),
        new(
            ReferenceDangling,
            FindingLevel.Error,
            "An `x-view`, a mapping of a discriminator or a security requirement names something that does not exist"
        ),
        new(RequiredPropertyUnknown, FindingLevel.Warning, "A required property is not among the properties"),
        new(SuccessResponseMissing, FindingLevel.Warning, "An operation describes no response of success"),
        new(DescriptionMissing, FindingLevel.Warning, "An operation, parameter, schema or property has no description") { IsHouse = true },
        new(
            EnumDescriptionMissing,
            FindingLevel.Warning,
            "A value of a text enum has no entry under `x-value-descriptions`, or an entry has no value"
        )
        {
            IsHouse = true,
        },
        new(ErrorResponseMissing, FindingLevel.Warning, "An operation describes no error response") { IsHouse = true },
        new(TagUndeclared, FindingLevel.Warning, "An operation has no tag, or one that the document does not declare") { IsHouse = true },
    ];

    /// <summary>The ids of all rules.</summary>
    public static IReadOnlyCollection<string> All { get; } = [.. Catalogue.Select(rule => rule.Id)];
}
