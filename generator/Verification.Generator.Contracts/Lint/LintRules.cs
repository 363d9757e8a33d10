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

    public static IReadOnlyCollection<string> All { get; } =
    [
        ExampleBreaksSchema,
        ExampleUnreadable,
        ExampleUnused,
        ComponentUnused,
        ReferenceDangling,
        NotRenderable,
        OperationIdMissing,
        OperationIdDuplicate,
        TagUndeclared,
        DescriptionMissing,
        ErrorResponseMissing,
        SuccessResponseMissing,
        EnumDescriptionMissing,
        EnumValueDuplicate,
        PatternInvalid,
        RequiredPropertyUnknown,
    ];
}
