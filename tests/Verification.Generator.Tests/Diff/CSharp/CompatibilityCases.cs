using static Verification.Generator.Contracts.Findings.FindingLevel;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>The table of single changes.</summary>
internal static class CompatibilityCases
{
    private const string Unfounded = "the document no longer holds what the code names";
    private const string Retyped = "the keyword decides the C# type";

    /// <summary>All changes.</summary>
    public static IReadOnlyList<CompatibilityCase> All { get; } =
    [.. Operations(), .. Parameters(), .. Bodies(), .. Responses(), .. Exceptions(), .. Broken(), .. CSharpOnly()];

    private static IEnumerable<CompatibilityCase> Operations() =>
        [
            new(
                "new path",
                Compatible,
                "",
                "  /v1/search:",
                "  /v1/ping: {get: {tags: [Attempts], operationId: ping, responses: {'204': {description: ok}}}}\n  /v1/search:"
            ),
            new(
                "new path under a new tag",
                Compatible,
                "",
                "  /v1/search:",
                "  /v1/ping: {get: {tags: [Health], operationId: ping, responses: {'204': {description: ok}}}}\n  /v1/search:"
            ),
            new(
                "new method of a path",
                Compatible,
                "",
                "  /v1/attempts/{id}:\n",
                "  /v1/attempts/{id}:\n    delete: {tags: [Attempts], operationId: deleteAttempt, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'204': {description: gone}}}\n"
            ),
            new("operation deprecated", Compatible, "", "operationId: getAttempt", "operationId: getAttempt\n      deprecated: true"),
            new("description changed", None, "", "The id.", "The identifier."),
            new("summary changed", None, "", "Lists attempts.", "Lists the attempts."),
            new(
                "order of operations changed",
                None,
                "",
                "      operationId: getAttempt\n      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n",
                "      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n      operationId: getAttempt\n"
            ),
            new(
                "error status added",
                Compatible,
                "",
                "'400': {description: bad}",
                "'400': {description: bad}\n        '429': {description: slow}"
            ),
            new("error status removed", Compatible, "", "        '400': {description: bad}\n", ""),
            new(
                "error gains a body",
                Compatible,
                "",
                "'400': {description: bad}",
                "'400': {description: bad, content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}}"
            ),
            new(
                "server added",
                Compatible,
                "",
                "info: {title: Sample, version: '1'}",
                "info: {title: Sample, version: '1'}\nservers: [{url: 'https://api.example.com'}]"
            ),
            new(
                "rate limit documented",
                Breaking,
                "",
                "info: {title: Sample, version: '1'}",
                "info: {title: Sample, version: '1'}\nx-rate-limit: {permits: 100, window-seconds: 60}"
            ),
        ];

    private static IEnumerable<CompatibilityCase> Parameters() =>
        [
            new(
                "optional query parameter added last",
                Compatible,
                "",
                "{type: array, items: {type: string}}}\n      responses",
                "{type: array, items: {type: string}}}\n        - {name: sort, in: query, schema: {type: string}}\n      responses"
            ),
            new(
                "optional query parameter added first",
                Compatible,
                "",
                "        - {name: limit,",
                "        - {name: sort, in: query, schema: {type: string}}\n        - {name: limit,"
            ),
            new(
                "first query parameter of an operation",
                Compatible,
                "",
                "operationId: getAttempt\n      parameters: [",
                "operationId: getAttempt\n      parameters: [{name: expand, in: query, schema: {type: boolean}}, "
            ),
            new(
                "first query parameter of an operation without response body",
                Compatible,
                "",
                "operationId: cancelAttempt\n      parameters: [",
                "operationId: cancelAttempt\n      parameters: [{name: force, in: query, schema: {type: boolean}}, "
            ),
            new(
                "query parameter no longer required (number)",
                Compatible,
                "",
                "{name: page, in: query, required: true,",
                "{name: page, in: query,"
            ),
            new(
                "query parameters reordered",
                None,
                "",
                "        - {name: token, in: query, schema: {type: string}}\n        - {name: state, in: query, schema: {type: string, enum: [open, closed]}}\n",
                "        - {name: state, in: query, schema: {type: string, enum: [open, closed]}}\n        - {name: token, in: query, schema: {type: string}}\n"
            ),
            new(
                "query parameter moved to the path item",
                None,
                "",
                "      operationId: getAttempt\n      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n      responses:\n        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Attempt'}}}}\n",
                "      operationId: getAttempt\n      responses:\n        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Attempt'}}}}\n    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
            ),
            new("maximum raised", Compatible, "", "minimum: 1, maximum: 100, default", "minimum: 1, maximum: 500, default"),
            new("minimum removed", Compatible, "", "minimum: 1, maximum: 100, default", "maximum: 100, default"),
            new("maximum removed", Compatible, "", "minimum: 1, maximum: 100, default", "minimum: 1, default"),
            new("query parameter deprecated", Compatible, "", "{name: token, in: query,", "{name: token, in: query, deprecated: true,"),
            new("enum value added to a query parameter", Compatible, "", "enum: [open, closed]", "enum: [open, paused, closed]"),
            new("query enum reordered", None, "", "enum: [open, closed]", "enum: [closed, open]"),
            new(
                "integer format of a query parameter widened",
                Compatible,
                "",
                "{type: integer, format: int32, minimum: 1, maximum",
                "{type: integer, format: int64, minimum: 1, maximum"
            ),
            new("largest page raised", None, "", "maximum-page-size: 100", "maximum-page-size: 200"),
        ];

    private static IEnumerable<CompatibilityCase> Bodies() =>
        [
            new(
                "optional body property added",
                Compatible,
                "",
                "        test: {type: boolean}",
                "        test: {type: boolean}\n        from: {type: string}"
            ),
            new("body property no longer required", Compatible, "", "required: [to]", "required: []"),
            new("body no longer required", Compatible, "", "requestBody: {required: true,", "requestBody: {"),
            new(
                "optional body added to an operation",
                Compatible,
                "",
                "operationId: cancelAttempt",
                "operationId: cancelAttempt\n      requestBody: {content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}"
            ),
            new(
                "enum value added to a body property",
                Compatible,
                "",
                "        channel: {type: string, enum: [sms, call]}\n        test",
                "        channel: {type: string, enum: [rbm, sms, call]}\n        test"
            ),
            new(
                "length of a body property widened",
                Compatible,
                "",
                "to: {type: string, minLength: 3}",
                "to: {type: string, minLength: 2}"
            ),
            new(
                "body property becomes nullable",
                Compatible,
                "",
                "ttl: {type: integer, minimum: 1}",
                "ttl: {type: integer, minimum: 1, nullable: true}"
            ),
            new(
                "minimum of a body property lowered",
                Compatible,
                "",
                "ttl: {type: integer, minimum: 1}",
                "ttl: {type: integer, minimum: 0}"
            ),
            new(
                "media type added to a body",
                Compatible,
                "",
                "{schema: {$ref: '#/components/schemas/NewAttempt'}}",
                "{schema: {$ref: '#/components/schemas/NewAttempt'}}, application/xml: {schema: {$ref: '#/components/schemas/NewAttempt'}}"
            ),
        ];

    private static IEnumerable<CompatibilityCase> Responses() =>
        [
            new(
                "response property added last",
                Compatible,
                "",
                "reason: {type: string, enum: [busy, failed]}",
                "reason: {type: string, enum: [busy, failed]}\n        country: {type: string}"
            ),
            new(
                "response property added first",
                Compatible,
                "",
                "        id: {type: string, description: The id.}",
                "        country: {type: string}\n        id: {type: string, description: The id.}"
            ),
            new(
                "response property with a new schema",
                Compatible,
                "",
                "reason: {type: string, enum: [busy, failed]}",
                "reason: {type: string, enum: [busy, failed]}\n        quote: {type: object, properties: {unit: {type: string}}}"
            ),
            new(
                "response properties reordered",
                None,
                "",
                "        attempts: {type: array, items: {$ref: '#/components/schemas/Attempt'}}\n        next_token: {type: string}",
                "        next_token: {type: string}\n        attempts: {type: array, items: {$ref: '#/components/schemas/Attempt'}}"
            ),
            new("response property becomes required", Compatible, "", "required: [id, retries]", "required: [id, retries, note]"),
            new("response property becomes optional (string)", Breaking, "", "required: [id, retries]", "required: [retries]"),
            new("response property becomes optional (number)", Breaking, "", "required: [id, retries]", "required: [id]"),
            new(
                "response property becomes nullable (number)",
                Breaking,
                "",
                "retries: {type: integer, format: int32}",
                "retries: {type: integer, format: int32, nullable: true}"
            ),
            new(
                "response enum value added last",
                Risky,
                "",
                "Channel: {type: string, enum: [sms, call]}",
                "Channel: {type: string, enum: [sms, call, rbm]}"
            ),
            new(
                "response enum value added first",
                Risky,
                "",
                "Channel: {type: string, enum: [sms, call]}",
                "Channel: {type: string, enum: [rbm, sms, call]}"
            ),
            new("inline response enum value added", Risky, "", "enum: [busy, failed]", "enum: [busy, lost, failed]"),
            new(
                "response enum reordered",
                None,
                "",
                "Channel: {type: string, enum: [sms, call]}",
                "Channel: {type: string, enum: [call, sms]}"
            ),
            new("length limit of a response removed", Risky, "", "{type: string, maxLength: 100}", "{type: string}"),
            new(
                "property added to an inline object",
                Compatible,
                "",
                "meta: {type: object, properties: {source: {type: string}}}",
                "meta: {type: object, properties: {source: {type: string}, ip: {type: string}}}"
            ),
            new(
                "inline object gets a title",
                None,
                "",
                "meta: {type: object, properties",
                "meta: {type: object, title: Details, properties"
            ),
            new(
                "kind added to a union",
                Risky,
                "",
                "read: '#/components/schemas/Read'}}\n      properties: {kind: {type: string}, at: {type: string, format: date-time}}\n",
                "read: '#/components/schemas/Read', lost: '#/components/schemas/Lost'}}\n      properties: {kind: {type: string}, at: {type: string, format: date-time}}\n    Lost: {allOf: [{$ref: '#/components/schemas/Event'}]}\n"
            ),
            new(
                "response property deprecated",
                Compatible,
                "",
                "note: {type: string, maxLength: 100}",
                "note: {type: string, maxLength: 100, deprecated: true}"
            ),
            new(
                "response length limit lowered",
                Compatible,
                "",
                "note: {type: string, maxLength: 100}",
                "note: {type: string, maxLength: 50}"
            ),
            new(
                "response closed to other properties",
                Compatible,
                "",
                "      required: [id, retries]",
                "      additionalProperties: false\n      required: [id, retries]"
            ),
            new(
                "response media type added",
                Risky,
                "",
                "content: {application/json: {schema: {$ref: '#/components/schemas/AttemptPage'}}}",
                "content: {application/json: {schema: {$ref: '#/components/schemas/AttemptPage'}}, text/csv: {schema: {type: string}}}"
            ),
            new(
                "response header added",
                Compatible,
                "",
                "'204': {description: cancelled}",
                "'204': {description: cancelled, headers: {X-Id: {schema: {type: string}}}}"
            ),
            new(
                "second success of the same kind",
                Risky,
                "",
                "'201': {description: made,",
                "'202': {description: queued, content: {application/json: {schema: {$ref: '#/components/schemas/Attempt'}}}}\n        '201': {description: made,"
            ),
            new(
                "unused schema added",
                None,
                "",
                "    Channel: {type",
                "    Unused: {type: object, properties: {a: {type: string}}}\n    Channel: {type"
            ),
        ];

    private static IEnumerable<CompatibilityCase> Exceptions() =>
        [
            new("response enum value removed", Compatible, "source, binary", "enum: [busy, failed]", "enum: [busy]", Unfounded),
            new(
                "number of a response narrowed to integer",
                Compatible,
                "source, binary",
                "price: {type: number, format: float}",
                "price: {type: integer}",
                Retyped
            ),
            new(
                "integer of a body widened to number",
                Compatible,
                "source, binary",
                "ttl: {type: integer, minimum: 1}",
                "ttl: {type: number, minimum: 1}",
                Retyped
            ),
            new(
                "response text gets a date format",
                Compatible,
                "source, binary",
                "note: {type: string, maxLength: 100}",
                "note: {type: string, format: date, maxLength: 100}",
                Retyped
            ),
            new(
                "response text gets an enum",
                Compatible,
                "source, binary",
                "note: {type: string, maxLength: 100}",
                "note: {type: string, enum: [a, b], maxLength: 100}",
                Retyped
            ),
            new(
                "query parameter loses its enum",
                Compatible,
                "source, binary",
                "{type: string, enum: [open, closed]}",
                "{type: string}",
                Retyped
            ),
            new(
                "free-form object gets its first property",
                Compatible,
                "source, binary",
                "extra: {type: object}",
                "extra: {type: object, properties: {a: {type: string}}}",
                Retyped
            ),
        ];

    private static IEnumerable<CompatibilityCase> Broken() =>
        [
            new(
                "required query parameter added",
                Breaking,
                "source, binary",
                "        - {name: limit,",
                "        - {name: account, in: query, required: true, schema: {type: string}}\n        - {name: limit,"
            ),
            new(
                "query parameter becomes required",
                Breaking,
                "source, binary",
                "{name: token, in: query,",
                "{name: token, in: query, required: true,"
            ),
            new(
                "query parameter removed",
                Breaking,
                "source, binary",
                "        - {name: state, in: query, schema: {type: string, enum: [open, closed]}}\n",
                ""
            ),
            new("query parameter renamed", Breaking, "source, binary", "{name: state, in: query", "{name: status, in: query"),
            new("query parameter respelt", Breaking, "behaviour", "{name: since, in: query", "{name: Since, in: query"),
            new("maximum lowered", Breaking, "behaviour", "minimum: 1, maximum: 100, default", "minimum: 1, maximum: 50, default"),
            new("default changed", Breaking, "behaviour", "default: 20}", "default: 10}"),
            new("list sent in another style", Breaking, "behaviour", "explode: true", "explode: false"),
            new("body property becomes required", Breaking, "source, behaviour", "required: [to]", "required: [to, ttl]"),
            new(
                "required body property added",
                Breaking,
                "source, behaviour",
                "      required: [to]\n      properties:\n",
                "      required: [to, from]\n      properties:\n        from: {type: string}\n"
            ),
            new(
                "body added and required",
                Breaking,
                "source, binary",
                "operationId: cancelAttempt",
                "operationId: cancelAttempt\n      requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}"
            ),
            new(
                "operation removed",
                Breaking,
                "source, binary",
                "  /v1/attempts/{id}/cancel:\n    post:\n      tags: [Attempts]\n      operationId: cancelAttempt\n      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n      responses: {'204': {description: cancelled}}\n",
                ""
            ),
            new("path renamed", Breaking, "behaviour", "/v1/search:", "/v2/search:"),
            new("success status changed", Breaking, "behaviour", "'201': {description: made,", "'200': {description: made,"),
            new(
                "second success without a body",
                Risky,
                "behaviour",
                "'201': {description: made,",
                "'204': {description: nothing to do}\n        '201': {description: made,"
            ),
            new(
                "response loses its body",
                Breaking,
                "source, binary, behaviour",
                "'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Attempt'}}}}",
                "'201': {description: made}"
            ),
            new(
                "integer format of a response widened",
                Breaking,
                "",
                "retries: {type: integer, format: int32}",
                "retries: {type: integer, format: int64}"
            ),
            new(
                "number format of a response widened",
                Breaking,
                "",
                "price: {type: number, format: float}",
                "price: {type: number, format: double}"
            ),
            new(
                "response gets a body",
                Breaking,
                "source, binary, behaviour",
                "{'204': {description: cancelled}}",
                "{'200': {description: cancelled, content: {application/json: {schema: {$ref: '#/components/schemas/Attempt'}}}}}"
            ),
            new("response property removed", Breaking, "source, binary", "        note: {type: string, maxLength: 100}\n", ""),
            new(
                "response property gets another type",
                Breaking,
                "source, binary",
                "retries: {type: integer, format: int32}",
                "retries: {type: string}"
            ),
            new(
                "response property becomes a list",
                Breaking,
                "source, binary",
                "note: {type: string, maxLength: 100}",
                "note: {type: array, items: {type: string}}"
            ),
            new("response property respelt", Breaking, "behaviour", "        note: {type", "        Note: {type"),
            new(
                "discriminator renamed",
                Breaking,
                "source, binary, behaviour",
                "{propertyName: kind, mapping: {sent: '#/components/schemas/Sent', read: '#/components/schemas/Read'}}\n      properties: {kind:",
                "{propertyName: type, mapping: {sent: '#/components/schemas/Sent', read: '#/components/schemas/Read'}}\n      properties: {type:"
            ),
            new(
                "paging parameter changed",
                Breaking,
                "source, binary, behaviour",
                "token: token, page-size: limit, maximum-page-size: 100}\n      parameters:\n        - {name: limit, in: query, schema: {type: integer, format: int32, minimum: 1, maximum: 100, default: 20}}\n        - {name: token,",
                "token: cursor, page-size: limit, maximum-page-size: 100}\n      parameters:\n        - {name: limit, in: query, schema: {type: integer, format: int32, minimum: 1, maximum: 100, default: 20}}\n        - {name: cursor,"
            ),
        ];

    private static IEnumerable<CompatibilityCase> CSharpOnly() =>
        [
            new("operationId renamed", None, "source, binary", "operationId: cancelAttempt", "operationId: stopAttempt"),
            new(
                "tag renamed",
                None,
                "source, binary",
                "      tags: [Attempts]\n      operationId: cancelAttempt",
                "      tags: [Cancellation]\n      operationId: cancelAttempt"
            ),
            new(
                "path parameter renamed",
                None,
                "source",
                "  /v1/attempts/{id}/cancel:\n    post:\n      tags: [Attempts]\n      operationId: cancelAttempt\n      parameters: [{name: id,",
                "  /v1/attempts/{sid}/cancel:\n    post:\n      tags: [Attempts]\n      operationId: cancelAttempt\n      parameters: [{name: sid,"
            ),
            new(
                "inline enum moved to a component of another name",
                None,
                "source, binary",
                "reason: {type: string, enum: [busy, failed]}\n",
                "reason: {$ref: '#/components/schemas/Failure'}\n    Failure: {type: string, enum: [busy, failed]}\n"
            ),
        ];
}
