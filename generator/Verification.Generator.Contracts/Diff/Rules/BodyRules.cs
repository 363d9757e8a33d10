using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of request bodies, responses, media types and headers.</summary>
internal static class BodyRules
{
    private const string Json = "application/json: {schema: {type: object}}";
    private const string Xml = "application/xml: {schema: {type: object}}";
    private const string KeepAdvice = "Keep the old way working, or publish a major version.";
    private const string NothingToDo = "Nothing to do.";

    /// <summary>A body may be sent.</summary>
    public static readonly Rule RequestAdded = Rule.For(
        "request-body-added",
        Compatible,
        "An optional request body was added.",
        NothingToDo,
        RuleExample.Operation("{operationId: a}", $"{{operationId: a, requestBody: {{content: {{{Json}}}}}}}")
    );

    /// <summary>A body must be sent.</summary>
    public static readonly Rule RequestAddedRequired = Rule.For(
            "request-body-added-required",
            Breaking,
            "A required request body was added.",
            "Make it optional.",
            RuleExample.Operation("{operationId: a}", $"{{operationId: a, requestBody: {{required: true, content: {{{Json}}}}}}}")
        )
        .WhenReceived(Compatible);

    public static readonly Rule RequestRemoved = Rule.For(
        "request-body-removed",
        Breaking,
        "The request body was removed.",
        KeepAdvice,
        RuleExample.Operation($"{{operationId: a, requestBody: {{content: {{{Json}}}}}}}", "{operationId: a}")
    );

    /// <summary>A body must be sent.</summary>
    public static readonly Rule RequestBecameRequired = Rule.For(
            "request-body-became-required",
            Breaking,
            "The request body became required.",
            "Keep it optional.",
            RuleExample.Operation($"{{requestBody: {{content: {{{Json}}}}}}}", $"{{requestBody: {{required: true, content: {{{Json}}}}}}}")
        )
        .WhenReceived(Compatible);

    /// <summary>A body may be left out.</summary>
    public static readonly Rule RequestBecameOptional = Rule.For(
            "request-body-became-optional",
            Compatible,
            "The request body became optional.",
            NothingToDo,
            RuleExample.Operation($"{{requestBody: {{required: true, content: {{{Json}}}}}}}", $"{{requestBody: {{content: {{{Json}}}}}}}")
        )
        .WhenReceived(Breaking);

    /// <summary>A media type is accepted.</summary>
    public static readonly Rule RequestMediaTypeAdded = Rule.For(
            "request-media-type-added",
            Compatible,
            "The media type {name} of the request body was added.",
            NothingToDo,
            RuleExample.Operation($"{{requestBody: {{content: {{{Json}}}}}}}", $"{{requestBody: {{content: {{{Json}, {Xml}}}}}}}")
        )
        .WhenReceived(Risky);

    /// <summary>A media type is refused.</summary>
    public static readonly Rule RequestMediaTypeRemoved = Rule.For(
        "request-media-type-removed",
        Breaking,
        "The media type {name} of the request body was removed.",
        KeepAdvice,
        RuleExample.Operation($"{{requestBody: {{content: {{{Json}, {Xml}}}}}}}", $"{{requestBody: {{content: {{{Json}}}}}}}")
    );

    /// <summary>A media type is offered.</summary>
    public static readonly Rule ResponseMediaTypeAdded = Rule.For(
            "response-media-type-added",
            Risky,
            "The media type {name} of {where} was added.",
            "Clients should ask for the media type that they read (Accept).",
            RuleExample.Operation(Response($"content: {{{Json}}}"), Response($"content: {{{Json}, {Xml}}}"))
        )
        .WhenReceived(Compatible);

    /// <summary>A media type is no longer offered.</summary>
    public static readonly Rule ResponseMediaTypeRemoved = Rule.For(
        "response-media-type-removed",
        Breaking,
        "The media type {name} of {where} was removed.",
        KeepAdvice,
        RuleExample.Operation(Response($"content: {{{Json}, {Xml}}}"), Response($"content: {{{Json}}}"))
    );

    /// <summary>A media type has another name of the same syntax.</summary>
    public static readonly Rule ResponseMediaTypeRenamed = Rule.For(
        "response-media-type-renamed",
        Risky,
        "The media type of {where} changed from {before} to {after}, which has the same syntax.",
        "Clients that compare the whole media type fail; those that go by its suffix (RFC 6839) do not.",
        RuleExample.Operation(Response($"content: {{{Json}}}"), Response("content: {application/problem+json: {schema: {type: object}}}"))
    );

    /// <summary>Parts of a form are encoded otherwise.</summary>
    public static readonly Rule EncodingChanged = Rule.For(
        "request-encoding-changed",
        Breaking,
        "The encoding of {where} changed from {before} to {after}.",
        KeepAdvice,
        RuleExample.Operation(
            "{requestBody: {content: {multipart/form-data: {encoding: {a: {contentType: text/plain}}}}}}",
            "{requestBody: {content: {multipart/form-data: {encoding: {a: {contentType: text/csv}}}}}}"
        )
    );

    /// <summary>A part of a form may have more media types.</summary>
    public static readonly Rule EncodingWidened = Rule.For(
            "request-encoding-widened",
            Compatible,
            "The encoding of {where} was widened from {before} to {after}.",
            NothingToDo,
            RuleExample.Operation(
                "{requestBody: {content: {multipart/form-data: {encoding: {a: {contentType: image/png}}}}}}",
                "{requestBody: {content: {multipart/form-data: {encoding: {a: {contentType: 'image/png, image/jpeg'}}}}}}"
            )
        )
        .WhenReceived(Risky);

    /// <summary>Requests are written in another character encoding.</summary>
    public static readonly Rule RequestCharsetChanged = Rule.For(
        "request-charset-changed",
        Breaking,
        "The character encoding of the request body changed from {before} to {after}.",
        KeepAdvice,
        RuleExample.Operation(
            "{requestBody: {content: {text/csv: {schema: {type: string}}}}}",
            "{requestBody: {content: {text/csv; charset=utf-16: {schema: {type: string}}}}}"
        )
    );

    /// <summary>Responses are written in another character encoding.</summary>
    public static readonly Rule ResponseCharsetChanged = Rule.For(
        "response-charset-changed",
        Breaking,
        "The character encoding of {where} changed from {before} to {after}.",
        KeepAdvice,
        RuleExample.Operation(
            Response("content: {text/csv: {schema: {type: string}}}"),
            Response("content: {text/csv; charset=utf-16: {schema: {type: string}}}")
        )
    );

    /// <summary>A success status is new.</summary>
    public static readonly Rule SuccessAdded = Rule.For(
            "response-success-status-added",
            Risky,
            "The status {name} was added to the successes.",
            "Clients that know only the old statuses must not fail.",
            RuleExample.Operation(
                "{responses: {'200': {description: Done}}}",
                "{responses: {'200': {description: Done}, '201': {description: Made}}}"
            )
        )
        .WhenReceived(Compatible);

    /// <summary>A success status is gone.</summary>
    public static readonly Rule SuccessRemoved = Rule.For(
        "response-success-status-removed",
        Breaking,
        "The success status {name} was removed.",
        KeepAdvice,
        RuleExample.Operation(
            "{responses: {'200': {description: Done}, '201': {description: Made}}}",
            "{responses: {'200': {description: Done}}}"
        )
    );

    /// <summary>An error status is new.</summary>
    public static readonly Rule ErrorAdded = Rule.For(
        "response-error-status-added",
        Compatible,
        "The status {name} was added to the errors.",
        "Nothing to do: clients treat an unknown status as the x00 of its class (RFC 9110, section 15).",
        RuleExample.Operation(
            "{responses: {'200': {description: Done}}}",
            "{responses: {'200': {description: Done}, '409': {description: Conflict}}}"
        )
    );

    /// <summary>An error status is gone.</summary>
    public static readonly Rule ErrorRemoved = Rule.For(
        "response-error-status-removed",
        Compatible,
        "The error status {name} was removed.",
        NothingToDo,
        RuleExample.Operation(
            "{responses: {'200': {description: Done}, '409': {description: Conflict}}}",
            "{responses: {'200': {description: Done}}}"
        )
    );

    /// <summary>A status became a range.</summary>
    public static readonly Rule StatusWidened = Rule.For(
            "response-status-widened",
            Risky,
            "The status {before} was widened to {after}.",
            "Clients that know only the old status must not fail.",
            RuleExample.Operation("{responses: {'200': {description: Done}}}", "{responses: {2XX: {description: Done}}}")
        )
        .WhenReceived(Compatible);

    /// <summary>A range became a status.</summary>
    public static readonly Rule StatusNarrowed = Rule.For(
            "response-status-narrowed",
            Compatible,
            "The status {before} was narrowed to {after}.",
            NothingToDo,
            RuleExample.Operation("{responses: {2XX: {description: Done}}}", "{responses: {'200': {description: Done}}}")
        )
        .WhenReceived(Breaking);

    /// <summary>A response has a body.</summary>
    public static readonly Rule ResponseBodyAdded = Rule.For(
            "response-body-added",
            Compatible,
            "A body was added to {where}.",
            NothingToDo,
            RuleExample.Operation(Response("headers: {}"), Response($"content: {{{Json}}}"))
        )
        .WhenReceived(Breaking);

    /// <summary>A response has no body any more.</summary>
    public static readonly Rule ResponseBodyRemoved = Rule.For(
        "response-body-removed",
        Breaking,
        "The body was removed from {where}.",
        KeepAdvice,
        RuleExample.Operation(Response($"content: {{{Json}}}"), Response("headers: {}"))
    );

    public static readonly Rule HeaderAdded = Rule.For(
        "response-header-added",
        Compatible,
        "The header {name} was added to {where}.",
        NothingToDo,
        RuleExample.Operation(Response("headers: {}"), Response("headers: {X-Rate: {schema: {type: integer}}}"))
    );

    public static readonly Rule HeaderRemoved = Rule.For(
        "response-header-removed",
        Breaking,
        "The header {name} was removed from {where}.",
        KeepAdvice,
        RuleExample.Operation(Response("headers: {X-Rate: {schema: {type: integer}}}"), Response("headers: {}"))
    );

    /// <summary>A header may be missing.</summary>
    public static readonly Rule HeaderBecameOptional = Rule.For(
            "response-header-became-optional",
            Breaking,
            "The header {name} became optional in {where}.",
            "Clients count on it: keep sending it.",
            RuleExample.Operation(Response("headers: {X-Rate: {required: true}}"), Response("headers: {X-Rate: {required: false}}"))
        )
        .WhenReceived(Compatible);

    /// <summary>A header is always there.</summary>
    public static readonly Rule HeaderBecameRequired = Rule.For(
            "response-header-became-required",
            Compatible,
            "The header {name} became required in {where}.",
            NothingToDo,
            RuleExample.Operation(Response("headers: {X-Rate: {required: false}}"), Response("headers: {X-Rate: {required: true}}"))
        )
        .WhenReceived(Breaking);

    /// <summary>A link changed: a hint for clients, no part of the body.</summary>
    public static readonly Rule LinkChanged = Rule.For(
        "response-link-changed",
        None,
        "The link {name} of {where} changed.",
        "Check clients that follow the links of the description.",
        RuleExample.Operation(Response("links: {next: {operationId: a}}"), Response("links: {next: {operationId: b}}"))
    );

    public static IReadOnlyList<Rule> All { get; } =
    [
        RequestAdded,
        RequestAddedRequired,
        RequestRemoved,
        RequestBecameRequired,
        RequestBecameOptional,
        RequestMediaTypeAdded,
        RequestMediaTypeRemoved,
        ResponseMediaTypeAdded,
        ResponseMediaTypeRemoved,
        ResponseMediaTypeRenamed,
        EncodingChanged,
        EncodingWidened,
        RequestCharsetChanged,
        ResponseCharsetChanged,
        SuccessAdded,
        SuccessRemoved,
        ErrorAdded,
        ErrorRemoved,
        StatusWidened,
        StatusNarrowed,
        ResponseBodyAdded,
        ResponseBodyRemoved,
        HeaderAdded,
        HeaderRemoved,
        HeaderBecameOptional,
        HeaderBecameRequired,
        LinkChanged,
    ];

    private static string Response(string members) => $"{{responses: {{'200': {{description: Done, {members}}}}}}}";
}
