using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Contracts.Diff.Rules;

/// <summary>Rules of documents, paths, operations, webhooks and callbacks.</summary>
internal static class OperationRules
{
    private const string Get = "get: {responses: {'204': {description: Done}}}";
    private const string Named = "get: {operationId: readA, responses: {'204': {description: Done}}}";
    private const string Put = "put: {responses: {'204': {description: Done}}}";
    private const string RemovedAdvice = "Deprecate it first, announce a date, and remove it with a major version.";
    private const string NothingToDo = "Nothing to do.";

    public static readonly Rule DocumentAdded = Rule.For(
        "document-added",
        Compatible,
        "The contract {name} was added.",
        NothingToDo,
        RuleExample.Document("", "paths: {}")
    );

    public static readonly Rule DocumentRemoved = Rule.For(
        "document-removed",
        Breaking,
        "The contract {name} was removed.",
        RemovedAdvice,
        RuleExample.Document("paths: {}", "")
    );

    public static readonly Rule PathAdded = Rule.For(
        "path-added",
        Compatible,
        "The path {name} was added.",
        NothingToDo,
        RuleExample.Document($"paths: {{/a: {{{Get}}}}}", $"paths: {{/a: {{{Get}}}, /b: {{{Get}}}}}")
    );

    public static readonly Rule PathRemoved = Rule.For(
        "path-removed",
        Breaking,
        "The path {name} was removed.",
        RemovedAdvice,
        RuleExample.Document($"paths: {{/a: {{{Get}}}, /b: {{{Get}}}}}", $"paths: {{/a: {{{Get}}}}}")
    );

    /// <summary>A path has another name, with the same operations in it.</summary>
    public static readonly Rule PathRenamed = Rule.For(
            "path-renamed",
            Breaking,
            "The path {before} is now {after}.",
            "Keep the old path working, or publish a major version.",
            RuleExample.Document($"paths: {{/a: {{{Named}}}}}", $"paths: {{/b: {{{Named}}}}}")
        )
        .Moving();

    /// <summary>A part of the path moved into the address of the server or out of it.</summary>
    public static readonly Rule PathPrefixMoved = Rule.For(
            "path-prefix-moved",
            Compatible,
            "The path {before} is now {after}, and the address of the server makes up for it.",
            "Requests go to the same place; where an address is configured, the part that moved has to move there, too.",
            RuleExample.Document(
                $"servers: [{{url: 'https://a.test'}}]\npaths: {{/v1/a: {{{Get}}}}}",
                $"servers: [{{url: 'https://a.test/v1'}}]\npaths: {{/a: {{{Get}}}}}"
            )
        )
        .Moving();

    /// <summary>A path parameter has another name, which nobody sees on the wire.</summary>
    public static readonly Rule PathParameterRenamed = Rule.For(
        "path-parameter-renamed",
        None,
        "The path parameter {before} is now called {after}.",
        "Nothing changes on the wire; mind the names in generated code.",
        RuleExample.Document(Path("id"), Path("sid"))
    );

    public static readonly Rule OperationAdded = Rule.For(
        "operation-added",
        Compatible,
        "The operation {name} was added.",
        NothingToDo,
        RuleExample.Document($"paths: {{/a: {{{Get}}}}}", $"paths: {{/a: {{{Get}, {Put}}}}}")
    );

    public static readonly Rule OperationRemoved = Rule.For(
        "operation-removed",
        Breaking,
        "The operation {name} was removed.",
        RemovedAdvice,
        RuleExample.Document($"paths: {{/a: {{{Get}, {Put}}}}}", $"paths: {{/a: {{{Get}}}}}")
    );

    /// <summary>The operation's id changed, which nobody sees on the wire.</summary>
    public static readonly Rule OperationIdChanged = Rule.For(
        "operation-id-changed",
        None,
        "The operationId changed from {before} to {after}.",
        "Nothing changes on the wire; mind the names in generated code.",
        RuleExample.Operation("{operationId: readThing}", "{operationId: getThing}")
    );

    /// <summary>The operation's tags changed, which nobody sees on the wire.</summary>
    public static readonly Rule TagsChanged = Rule.For(
            "tags-changed",
            None,
            "The tags changed from {before} to {after}.",
            "Nothing changes on the wire; mind the classes in generated code.",
            RuleExample.Operation("{tags: [a]}", "{tags: [b]}")
        )
        .OfLists();

    /// <summary>The operation's end is announced.</summary>
    public static readonly Rule Deprecated = Rule.For(
        "operation-deprecated",
        Compatible,
        "The operation was deprecated.",
        "Plan to do without it.",
        RuleExample.Operation("{operationId: a}", "{operationId: a, deprecated: true}")
    );

    /// <summary>The operation's end is called off.</summary>
    public static readonly Rule Reactivated = Rule.For(
        "operation-reactivated",
        Compatible,
        "The operation is no longer deprecated.",
        NothingToDo,
        RuleExample.Operation("{operationId: a, deprecated: true}", "{operationId: a}")
    );

    /// <summary>The date of its end was set, called off or put off.</summary>
    public static readonly Rule SunsetChanged = Rule.For(
            "sunset-changed",
            Compatible,
            "The sunset date changed from {before} to {after}.",
            "Plan for the date (RFC 8594).",
            RuleExample.Operation("{deprecated: true}", "{deprecated: true, x-sunset: 2030-01-31}")
        )
        .Introducing("The sunset date was set to {after}.")
        .Dropping("The sunset date {before} was called off.");

    /// <summary>It ends earlier than announced.</summary>
    public static readonly Rule SunsetMovedEarlier = Rule.For(
        "sunset-moved-earlier",
        Risky,
        "The sunset date moved forward from {before} to {after}.",
        "Keep the date that was announced (RFC 8594).",
        RuleExample.Operation("{deprecated: true, x-sunset: 2030-01-31}", "{deprecated: true, x-sunset: 2029-01-31}")
    );

    public static readonly Rule WebhookAdded = Rule.For(
        "webhook-added",
        Compatible,
        "The webhook {name} was added.",
        NothingToDo,
        RuleExample.Document("webhooks: {}", $"webhooks: {{done: {{{Put}}}}}")
    );

    public static readonly Rule WebhookRemoved = Rule.For(
        "webhook-removed",
        Breaking,
        "The webhook {name} was removed.",
        RemovedAdvice,
        RuleExample.Document($"webhooks: {{done: {{{Put}}}}}", "webhooks: {}")
    );

    public static readonly Rule CallbackAdded = Rule.For(
        "callback-added",
        Risky,
        "The callback {name} was added.",
        "Receivers must be ready for it.",
        RuleExample.Operation("{operationId: a}", $"{{operationId: a, callbacks: {{done: {{'{{$request.body#/url}}': {{{Put}}}}}}}}}")
    );

    /// <summary>The server no longer calls back.</summary>
    public static readonly Rule CallbackRemoved = Rule.For(
        "callback-removed",
        Breaking,
        "The callback {name} was removed.",
        RemovedAdvice,
        RuleExample.Operation($"{{operationId: a, callbacks: {{done: {{'{{$request.body#/url}}': {{{Put}}}}}}}}}", "{operationId: a}")
    );

    /// <summary>The server finds the address to call back somewhere else.</summary>
    public static readonly Rule CallbackUrlChanged = Rule.For(
        "callback-url-changed",
        Breaking,
        "The address of the callback {name} changed from {before} to {after}.",
        "Calls still go to the old place or to none: keep the old address working, or publish a major version.",
        RuleExample.Operation(
            $"{{callbacks: {{done: {{'{{$request.body#/url}}': {{{Put}}}}}}}}}",
            $"{{callbacks: {{done: {{'{{$request.body#/target}}': {{{Put}}}}}}}}}"
        )
    );

    /// <summary>A schema that no operation uses is new.</summary>
    public static readonly Rule ComponentAdded = Rule.For(
        "component-added",
        None,
        "The schema {name} was added to the components; no operation uses it.",
        NothingToDo,
        RuleExample.Document("components: {schemas: {A: {type: string}}}", "components: {schemas: {A: {type: string}, B: {type: string}}}")
    );

    /// <summary>A schema is no longer a component.</summary>
    public static readonly Rule ComponentRemoved = Rule.For(
        "component-removed",
        None,
        "The schema {name} was removed from the components.",
        "Nothing changes on the wire; mind the types in generated code.",
        RuleExample.Document("components: {schemas: {A: {type: string}, B: {type: string}}}", "components: {schemas: {A: {type: string}}}")
    );

    public static IReadOnlyList<Rule> All { get; } =
    [
        DocumentAdded,
        DocumentRemoved,
        PathAdded,
        PathRemoved,
        PathRenamed,
        PathPrefixMoved,
        PathParameterRenamed,
        OperationAdded,
        OperationRemoved,
        OperationIdChanged,
        TagsChanged,
        Deprecated,
        Reactivated,
        SunsetChanged,
        SunsetMovedEarlier,
        WebhookAdded,
        WebhookRemoved,
        CallbackAdded,
        CallbackRemoved,
        CallbackUrlChanged,
        ComponentAdded,
        ComponentRemoved,
    ];

    private static string Path(string parameter) =>
        $"paths: {{'/a/{{{parameter}}}': {{get: {{parameters: [{{name: {parameter}, in: path, required: true}}]}}}}}}";
}
