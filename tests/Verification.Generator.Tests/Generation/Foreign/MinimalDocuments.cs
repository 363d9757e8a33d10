namespace Verification.Generator.Tests.Generation.Foreign;

/// <summary>Small documents, each with one thing that documents of others have.</summary>
internal static class MinimalDocuments
{
    private const string Ok =
        "responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/R'}}}}}";
    private const string Done = "responses: {'204': {description: ok}}";
    private const string R = "    R: {type: object, properties: {id: {type: string}}}\n";

    private static readonly Dictionary<string, (string Paths, string Schemas)> Documents = new(StringComparer.Ordinal)
    {
        ["array response"] = (
            "  /r: {get: {operationId: listR, tags: [R], responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/R'}}}}}}}}\n",
            R
        ),
        ["list of itself"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            "    R: {type: object, properties: {a: {$ref: '#/components/schemas/L'}}}\n    L: {type: array, items: {$ref: '#/components/schemas/L'}}\n"
        ),
        ["tree"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            "    R: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/R'}}}}\n"
        ),
        ["kind with a fixed discriminator"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            "    R: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A'}}}\n"
                + "    A: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {kind: {type: string, enum: [a]}, x: {type: integer}}}]}\n"
        ),
        ["kind that narrows an open member"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            "    R: {type: object, required: [kind], properties: {kind: {type: string}, data: {}}, discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A'}}}\n"
                + "    A: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {data: {type: object, properties: {x: {type: integer}}}}}]}\n"
        ),
        ["kind that is not derived"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            "    R: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A'}}}\n"
                + "    A: {type: object, properties: {x: {type: integer}}}\n"
        ),
        ["union"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            "    R: {type: object, properties: {u: {oneOf: [{type: string}, {$ref: '#/components/schemas/A'}]}}}\n    A: {type: object, properties: {x: {type: integer}}}\n"
        ),
        ["union by a discriminator"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            "    R: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/Unknown'}], discriminator: {propertyName: kind, mapping: {a: A, z: Zebra}}}\n    A: {type: object, properties: {kind: {type: string}, unknown: {$ref: '#/components/schemas/Unknown'}}}\n    Unknown: {type: object, properties: {kind: {type: string}}}\n"
        ),
        ["union with members beside it"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            "    R: {allOf: [{$ref: '#/components/schemas/U'}, {type: object, properties: {at: {type: string}}}]}\n    U: {type: object, properties: {id: {type: string}}, oneOf: [{title: read, type: object, properties: {value: {type: string}}}, {type: object, properties: {is_known: {type: boolean}}}, {type: array, items: {$ref: '#/components/schemas/R'}}]}\n"
        ),
        ["lists within lists"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            "    R: {type: object, properties: {rows: {type: array, items: {type: array, items: {$ref: '#/components/schemas/R'}}}, map: {type: object, additionalProperties: {type: array, items: {oneOf: [{type: string}, {type: integer}]}}}}}\n"
        ),
        ["body that is a list of a union"] = (
            $"  /r: {{post: {{operationId: sendR, tags: [R], requestBody: {{required: true, content: {{application/json: {{schema: {{type: array, items: {{oneOf: [{{type: string}}, {{type: integer}}]}}}}}}}}}}, {Ok}}}}}\n",
            R
        ),
        ["members that differ in form only"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], parameters: [{{name: a-b, in: query, schema: {{type: string}}}}, {{name: a_b, in: query, schema: {{type: string}}}}, {{name: aB, in: query, schema: {{type: string}}}}], {Ok}}}}}\n",
            "    R: {type: object, properties: {foo_bar: {type: string}, fooBar: {type: string}, 'foo-bar': {type: string}, '+1': {type: integer}, '-1': {type: integer}}}\n"
        ),
        ["names that are words of C#"] = (
            $"  /r/{{class}}/{{body}}/{{options}}: {{get: {{operationId: getR, tags: [object], parameters: [{{name: class, in: path, required: true, schema: {{type: string}}}}, {{name: body, in: path, required: true, schema: {{type: integer}}}}, {{name: options, in: path, required: true, schema: {{type: boolean}}}}, {{name: 2fa, in: query, schema: {{type: string}}}}, {{name: $filter, in: query, schema: {{type: string}}}}], {Ok}}}}}\n",
            "    R: {type: object, properties: {class: {type: string}, 2fa: {type: string}, 'with space': {type: string}}}\n    class: {type: object, properties: {x: {$ref: '#/components/schemas/Stream'}}}\n    Stream: {type: object, properties: {x: {type: string}}}\n"
        ),
        ["headers and cookies"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], parameters: [{{name: X-Tenant, in: header, required: true, schema: {{type: string}}}}, {{name: sid, in: cookie, schema: {{type: integer}}}}, {{name: x-tenant, in: query, schema: {{type: string}}}}], {Ok}}}}}\n",
            R
        ),
        ["form"] = (
            $"  /r: {{post: {{operationId: sendR, tags: [R], requestBody: {{content: {{application/x-www-form-urlencoded: {{schema: {{type: object, required: [to], properties: {{to: {{type: string}}, n: {{type: integer}}}}}}}}}}}}, {Ok}}}}}\n",
            R
        ),
        ["files"] = (
            $"  /r: {{post: {{operationId: sendR, tags: [R], requestBody: {{required: true, content: {{multipart/form-data: {{schema: {{type: object, required: [file, purpose], properties: {{file: {{type: string, format: binary}}, purpose: {{type: string, enum: [a, b]}}, more: {{type: array, items: {{type: string, format: binary}}}}, at: {{type: string, format: date-time}}, tags: {{type: array, items: {{type: string}}}}, meta: {{$ref: '#/components/schemas/R'}}}}}}}}}}}}, {Done}}}}}\n",
            R
        ),
        ["bytes and text"] = (
            "  /r: {put: {operationId: putR, tags: [R], requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}, responses: {'200': {description: ok, content: {text/plain: {schema: {type: string}}}}}}, get: {operationId: getR, tags: [R], responses: {'200': {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}}}}\n",
            R
        ),
        ["optional body"] = (
            $"  /r: {{post: {{operationId: sendR, tags: [R], requestBody: {{content: {{application/vnd.acme+json: {{schema: {{$ref: '#/components/schemas/R'}}}}}}}}, {Ok}}}}}\n",
            R
        ),
        ["two responses of success"] = (
            "  /r: {get: {operationId: getR, tags: [R], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/R'}}}}, '202': {description: later, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}}}}\n",
            R + "    S: {type: object, properties: {job: {type: string}}}\n"
        ),
        ["no tags and no ids"] = (
            $"  /r/{{id}}/x: {{get: {{parameters: [{{name: id, in: path, required: true, schema: {{type: integer}}}}], {Ok}}}}}\n",
            R
        ),
        ["servers of a path"] = (
            $"  /r: {{servers: [{{url: 'https://{{eu}}.acme.example', variables: {{eu: {{default: eu1}}}}}}], get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            R
        ),
        ["extension of another tool"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], parameters: [{{name: expand, in: query, schema: {{type: string, enum: [user], x-enumDescriptions: {{user: Full}}, x-enum-descriptions: [Full]}}}}], {Ok}}}}}\n",
            R
        ),
        ["required as a boolean"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], {Ok}}}}}\n",
            "    R: {type: object, properties: {id: {type: string, required: true}}}\n"
        ),
        ["two parameters of one name"] = (
            $"  /r: {{get: {{operationId: getR, tags: [R], parameters: [{{name: a, in: query, schema: {{type: string}}}}, {{name: a, in: query, schema: {{type: integer}}}}, {{name: a, in: header, schema: {{type: string}}}}], {Ok}}}}}\n",
            R
        ),
        ["TRACE"] = ($"  /r: {{trace: {{operationId: traceR, tags: [R], {Done}}}, get: {{operationId: getR, tags: [R], {Ok}}}}}\n", R),
    };

    /// <summary>The names of the documents.</summary>
    public static IEnumerable<string> Names => Documents.Keys;

    /// <summary>The text of a document.</summary>
    public static string Of(string name) =>
        $"openapi: 3.0.3\ninfo: {{title: Acme, version: '1'}}\npaths:\n{Documents[name].Paths}components:\n  schemas:\n{Documents[name].Schemas}";
}
