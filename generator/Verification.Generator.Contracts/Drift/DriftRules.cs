namespace Verification.Generator.Contracts.Drift;

/// <summary>The ids of the rules of <c>vgen drift</c>. An id never changes its meaning.</summary>
internal static class DriftRules
{
    /// <summary>The page has an operation that the document lacks.</summary>
    public const string OperationNotInDocument = "operation-not-in-document";

    /// <summary>The document has an operation that the page does not name.</summary>
    public const string OperationNotOnPage = "operation-not-on-page";

    /// <summary>The paths of an operation differ in the slash at the end.</summary>
    public const string PathSlashDiffers = "path-slash-differs";

    /// <summary>The page names a server that the document lacks.</summary>
    public const string ServerDiffers = "server-differs";

    /// <summary>The page has a parameter that the document lacks.</summary>
    public const string ParameterNotInDocument = "parameter-not-in-document";

    /// <summary>The document has a parameter that the page does not name.</summary>
    public const string ParameterNotOnPage = "parameter-not-on-page";

    /// <summary>The page has a field that the document lacks.</summary>
    public const string FieldNotInDocument = "field-not-in-document";

    /// <summary>The document has a field that the page does not name.</summary>
    public const string FieldNotOnPage = "field-not-on-page";

    /// <summary>The page has a header that the document lacks.</summary>
    public const string HeaderNotInDocument = "header-not-in-document";

    /// <summary>The document has a header that the page does not name.</summary>
    public const string HeaderNotOnPage = "header-not-on-page";

    /// <summary>The page has a value that the enum of the document lacks.</summary>
    public const string EnumValueNotInDocument = "enum-value-not-in-document";

    /// <summary>The enum of the document has a value that the page does not name.</summary>
    public const string EnumValueNotOnPage = "enum-value-not-on-page";

    /// <summary>A value is spelt differently.</summary>
    public const string ValueCasingDiffers = "value-casing-differs";

    /// <summary>The page names an HTTP status that the document lacks.</summary>
    public const string StatusNotInDocument = "status-not-in-document";

    /// <summary>The document has an HTTP status that the page does not name.</summary>
    public const string StatusNotOnPage = "status-not-on-page";

    public const string TypeDiffers = "type-differs";

    public const string FormatDiffers = "format-differs";

    public const string DefaultDiffers = "default-differs";

    public const string MinimumDiffers = "minimum-differs";

    public const string MaximumDiffers = "maximum-differs";

    public const string LengthDiffers = "length-differs";

    public const string PatternDiffers = "pattern-differs";

    /// <summary>One side requires what the other does not.</summary>
    public const string RequiredDiffers = "required-differs";

    /// <summary>The page allows null, the document does not.</summary>
    public const string NullableDiffers = "nullable-differs";

    /// <summary>The description in the document restricts the values, and the page does not, or no longer.</summary>
    public const string RestrictionNotOnPage = "restriction-not-on-page";

    /// <summary>An example of the page breaks the schema of the document.</summary>
    public const string ExampleBreaksSchema = "page-example-breaks-schema";

    /// <summary>The quotas of requests differ.</summary>
    public const string RateLimitDiffers = "rate-limit-differs";

    /// <summary>The page contradicts itself: two defaults.</summary>
    public const string PageDefaultConflict = "page-default-conflict";

    /// <summary>The page contradicts itself: two limits or types of one field.</summary>
    public const string PageLimitConflict = "page-limit-conflict";

    /// <summary>The page contradicts itself: a value is spelt in two ways.</summary>
    public const string PageValueCasing = "page-value-casing";

    /// <summary>The page contradicts itself: a sentence restricts the values more than their list.</summary>
    public const string PageRestrictionConflict = "page-restriction-conflict";

    /// <summary>The page contradicts itself: an example has a value that is not among the values listed.</summary>
    public const string PageExampleOutsideValues = "page-example-outside-values";

    /// <summary>The page contradicts itself: a sample request sends a value that its own rules refuse.</summary>
    public const string PageSampleBreaksRule = "page-sample-breaks-rule";

    /// <summary>The page contradicts itself: a sample asks for a page size and shows another.</summary>
    public const string PageSizeMismatch = "page-size-mismatch";

    /// <summary>The rules about a page that contradicts itself. A reader sees them once even where they are accepted.</summary>
    public static IReadOnlyCollection<string> Contradictions { get; } =
    [
        PageDefaultConflict,
        PageLimitConflict,
        PageValueCasing,
        PageRestrictionConflict,
        PageExampleOutsideValues,
        PageSampleBreaksRule,
        PageSizeMismatch,
    ];

    public static IReadOnlyCollection<string> All { get; } =
    [
        OperationNotInDocument,
        OperationNotOnPage,
        PathSlashDiffers,
        ServerDiffers,
        ParameterNotInDocument,
        ParameterNotOnPage,
        FieldNotInDocument,
        FieldNotOnPage,
        HeaderNotInDocument,
        HeaderNotOnPage,
        EnumValueNotInDocument,
        EnumValueNotOnPage,
        ValueCasingDiffers,
        StatusNotInDocument,
        StatusNotOnPage,
        TypeDiffers,
        FormatDiffers,
        DefaultDiffers,
        MinimumDiffers,
        MaximumDiffers,
        LengthDiffers,
        PatternDiffers,
        RequiredDiffers,
        NullableDiffers,
        RestrictionNotOnPage,
        ExampleBreaksSchema,
        RateLimitDiffers,
        PageDefaultConflict,
        PageLimitConflict,
        PageValueCasing,
        PageRestrictionConflict,
        PageExampleOutsideValues,
        PageSampleBreaksRule,
        PageSizeMismatch,
    ];
}
