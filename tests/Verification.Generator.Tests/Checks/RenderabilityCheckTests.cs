using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Checks;

public sealed class RenderabilityCheckTests : IDisposable
{
    private const string Head = "openapi: 3.0.3\npaths:\n";
    private const string Answer =
        "      responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {rows: {type: array, items: {type: string}}, next: {type: string}}}}}}}\n";

    private const string Scheme =
        "  /a: {}\ncomponents:\n  securitySchemes:\n    key:\n      type: apiKey\n      in: header\n      name: X-Key\n";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, int, string, string> Unrenderable =>
        new()
        {
            { "  /a:\n    get: 5\n", 4, "VG1004", "operation" },
            { "  /a:\n    trace:\n      responses: {}\n", 4, "VG2001", "TRACE" },
            { "  /a/{id}:\n    get:\n      responses: {}\n", 5, "VG1004", "'{id}'" },
            {
                "  /a:\n    get:\n      parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n",
                5,
                "VG1004",
                "does not stand in the path"
            },
            { "  /a:\n    get:\n      parameters:\n        - {name: s, in: body, schema: {type: string}}\n", 6, "VG1004", "'body'" },
            { "  /a:\n    get:\n      parameters:\n        - {in: query, schema: {type: string}}\n", 6, "VG1004", "no name" },
            {
                "  /a:\n    get:\n      parameters:\n        - {name: q, in: query, content: {application/json: {}}}\n",
                6,
                "VG2001",
                "a schema for"
            },
            { "  /a:\n    get:\n      parameters:\n        - {name: q, in: query}\n", 6, "VG2001", "'q'" },
            {
                "  /a:\n    get:\n      parameters:\n        - {name: q, in: query, style: matrix, schema: {type: string}}\n",
                6,
                "VG2001",
                "style"
            },
            {
                "  /a:\n    post:\n      requestBody:\n        content:\n          multipart/form-data: {}\n",
                7,
                "VG2001",
                "multipart/form-data"
            },
            { "  /a:\n    get: {operationId: x}\n  /b:\n    get:\n      operationId: x\n", 7, "VG2002", "XAsync" },
            { "  /a:\n    get:\n      x-pagination: {style: odd, items: rows}\n" + Answer, 5, "VG2003", "single, next-link, token" },
            { "  /a:\n    get:\n      x-pagination: {style: single, items: lines}\n" + Answer, 5, "VG2003", "'lines'" },
            { "  /a:\n    get:\n      x-pagination: {style: single, items: rows, pagesize: q}\n" + Answer, 5, "VG2003", "'pagesize'" },
            { "  /a:\n    get:\n      x-pagination: {style: next-link, items: rows}\n" + Answer, 5, "VG2003", "'next'" },
            { "  /a:\n    get:\n      x-pagination: {style: token, items: rows, next: next, token: t}\n" + Answer, 5, "VG2003", "'t'" },
            { "  /a:\n    get:\n      x-pagination: {style: single, items: rows, total: all}\n" + Answer, 5, "VG2003", "'all'" },
            { "  /a:\n    get:\n      x-pagination: {style: single, items: rows, offset: skip}\n" + Answer, 5, "VG2003", "'skip'" },
            {
                "  /a:\n    get:\n      x-pagination: {style: single, items: rows, default-page-size: many}\n" + Answer,
                5,
                "VG2003",
                "whole number"
            },
            { "  /a:\n    get:\n      x-pagination: {style: single, items: rows, position: [at]}\n" + Answer, 5, "VG2003", "'position'" },
            { "  /a: {}\nx-error-codes: {alphabet: 0-9}\n", 4, "VG2003", "maximum-length" },
            { "  /a: {}\nx-error-codes: {alphabet: 0-9, maximum-length: 65}\n", 4, "VG2003", "up to 64" },
            { "  /a: {}\nx-error-codes: {maximum-length: 5}\n", 4, "VG2003", "alphabet" },
            { "  /a: {}\nx-error-codes: {alphabet: '', maximum-length: 5}\n", 4, "VG2003", "alphabet" },
            { "  /a: {}\nx-error-codes: {alphabet: 'a b', maximum-length: 5}\n", 4, "VG2003", "ASCII" },
            { "  /a: {}\nx-error-codes: {alphabet: '\"', maximum-length: 5}\n", 4, "VG2003", "ASCII" },
            { "  /a: {}\nx-error-codes: {alphabet: A-z, maximum-length: 5}\n", 4, "VG2003", "ASCII" },
            { "  /a: {}\nx-error-codes: {alphabet: 9-0, maximum-length: 5}\n", 4, "VG2003", "ASCII" },
            {
                "  /a:\n    get:\n      parameters:\n        - {name: q, in: query, x-instant: {precision: seconds, round: down}, schema: {type: string}}\n",
                6,
                "VG2003",
                "date-time"
            },
            {
                "  /a:\n    get:\n      parameters:\n        - {name: q, in: query, x-instant: {precision: hours, round: down}, schema: {type: string, format: date-time}}\n",
                6,
                "VG2003",
                "seconds, milliseconds"
            },
            {
                "  /a:\n    get:\n      parameters:\n        - {name: q, in: query, x-instant: {precision: seconds}, schema: {type: string, format: date-time}}\n",
                6,
                "VG2003",
                "down, up"
            },
            { "  /a: {}\nx-rate-limit: {permits: 0, window-seconds: 60}\n", 4, "VG2003", "permits" },
            { "  /a: {}\nx-client-name: acme checks\n", 4, "VG2003", "AcmeChecks" },
            { "  /a: {}\nx-attempt-timeout-seconds: 0\n", 4, "VG2003", "whole number above zero" },
            { "  /a: {}\nx-attempt-timeout-seconds: 86401\n", 4, "VG2003", "up to 86400" },
            { "  /a:\n    get:\n      x-exclusive: [q]\n" + Answer, 5, "VG2003", "two query parameters" },
            { "  /a:\n    get:\n      x-exclusive: [q, r]\n" + Answer, 5, "VG2003", "'x-exclusive'" },
            { "  /a:\n    get:\n      x-exclusive: q\n" + Answer, 5, "VG1004", "x-exclusive" },
            { "  /a:\n    get:\n      x-pagination: {style: single, items: rows, identity: id}\n" + Answer, 5, "VG2003", "'id'" },
            { Scheme + "      x-credentials: {token: AccessToken}\n", 10, "VG2003", "key, hint and by-hand" },
            { Scheme + "      x-credentials: {key: access key}\n", 10, "VG2003", "AccessKey" },
            { Scheme + "      x-credentials: {key: Timeout}\n", 10, "VG2002", "'Timeout'" },
            { Scheme + "      x-credentials: {key: Baseurl}\n", 10, "VG2002", "'Baseurl'" },
            { Scheme + "      x-credentials: {key: ToString}\n", 10, "VG2002", "'ToString'" },
            {
                Scheme + "      x-credentials: {key: ApiKey}\n    other: {type: http, scheme: bearer, x-credentials: {token: Apikey}}\n",
                11,
                "VG2002",
                "'Apikey'"
            },
            { "  /a: {}\nsecurity: {key: []}\n", 4, "VG1004", "security requirements" },
            { "  /a:\n    get:\n      security: [key]\n" + Answer, 5, "VG1004", "security requirement" },
            { "  /a: {}\nservers: https://api.acme.example\n", 4, "VG1004", "servers" },
            { "  /a?kind=b:\n    get:\n      responses: {}\n", 5, "VG1004", "has a query" },
            { "  a:\n    get:\n      responses: {}\n", 5, "VG1004", "no slash" },
            {
                "  /a:\n    get:\n      x-exclusive: [q, q]\n      parameters: [{name: q, in: query, schema: {type: string}}]\n" + Answer,
                5,
                "VG2003",
                "twice"
            },
            {
                "  /a:\n    get:\n      x-exclusive: [q, r]\n      parameters: [{name: q, in: query, schema: {type: string}}, {name: r, in: query, required: true, schema: {type: string}}]\n"
                    + Answer,
                5,
                "VG2003",
                "'r' is required"
            },
            {
                "  /a:\n    parameters: [{name: q, in: query, schema: {type: string}}]\n    get: {operationId: get_it, tags: [A]}\n    put: {operationId: getIt, tags: [B]}\n",
                6,
                "VG2002",
                "GetItQuery"
            },
            { Scheme + "      x-credentials: {hint: 5}\n", 10, "VG2003", "'hint'" },
            { Scheme + "      x-credentials: {by-hand: perhaps}\n", 10, "VG2003", "true or false" },
            { Scheme + "      x-credentials: key\n", 10, "VG1004", "x-credentials" },
            {
                Scheme.Replace("apiKey", "oauth2", StringComparison.Ordinal) + "      x-credentials: {hint: ask}\n",
                10,
                "VG2003",
                "by-hand: true"
            },
            {
                "  /a: {}\ncomponents:\n  schemas:\n    A:\n      allOf: [{$ref: '#/components/schemas/A'}]\n",
                7,
                "VG1004",
                "part of itself"
            },
            {
                "  /a: {}\ncomponents:\n  schemas:\n    A:\n      discriminator:\n        propertyName: k\n        mapping: {b: '#/components/schemas/B'}\n    B: {type: object}\n",
                9,
                "VG2001",
                "allOf"
            },
            {
                "  /a: {}\ncomponents:\n  schemas:\n    A:\n      discriminator:\n        propertyName: k\n        mapping: {b: '#/components/schemas/C'}\n",
                9,
                "VG1005",
                "'b'"
            },
        };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Unrenderable))]
    public void What_cannot_be_rendered_is_one_line_with_its_place_and_reason(string paths, int line, string code, string reason)
    {
        var exception = Should.Throw<DocumentException>(() => Check(Head + paths));

        (exception.Position.Line, exception.Code).ShouldBe((line, code), exception.Message);
        exception.Reason.ShouldContain(reason);
        exception.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void Headers_that_openapi_ignores_are_ignored() =>
        Should.NotThrow(() => Check(Head + "  /a:\n    get:\n      parameters: [{name: Accept, in: header, schema: {type: string}}]\n"));

    [Fact]
    public void The_contracts_of_this_repository_can_be_rendered()
    {
        Repository.Documents.Length.ShouldBe(4);
        foreach (var file in Repository.Documents)
            Should.NotThrow(() => RenderabilityCheck.Run(ContractDocument.Load(file)));
    }

    private void Check(string text) => RenderabilityCheck.Run(ContractDocument.Load(folder.Write("a.yaml", text)));
}
