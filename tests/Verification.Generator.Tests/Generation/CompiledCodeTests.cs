using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Verification.Generator.CodeGeneration;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation;

/// <summary>Generated code compiles, without a warning, against the runtime of the client package.</summary>
public sealed class CompiledCodeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> OurDocuments => [.. Repository.Documents];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(OurDocuments))]
    public async Task Our_documents_compile_but_for_the_parts_that_are_written_by_hand(string document) =>
        (await CompileAsync(document)).Where(diagnostic => !diagnostic.Contains("CS8795")).ShouldBeEmpty();

    [Fact]
    public async Task Names_that_fight_with_CSharp_or_with_our_own_types_compile()
    {
        const string Document = """
            openapi: 3.0.3
            info: {title: 'Odd "names" & <things>', version: '1'}
            tags: [{name: event, description: "Ends with */ and \"quotes\" & <tags>"}]
            paths:
              /{class}/things/{string}:
                post:
                  tags: [event]
                  operationId: "123-create thing!"
                  parameters:
                    - {name: class, in: path, required: true, schema: {type: string}}
                    - {name: string, in: path, required: true, schema: {type: integer}}
                    - {name: to_string, in: query, schema: {type: string}}
                    - {name: ToString, in: query, schema: {type: string}}
                    - {name: 'filter[]', in: query, schema: {type: array, items: {type: string}}}
                    - {name: kind, in: query, required: true, schema: {$ref: '#/components/schemas/List'}}
                    - {name: n, in: query, schema: {type: integer, minimum: 1, exclusiveMinimum: true}}
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Operation'}}}}
                  responses:
                    '201': {description: made, content: {application/vnd.api+json: {schema: {$ref: '#/components/schemas/Operation'}}}}
                delete:
                  operationId: delete
                  tags: [event]
                  parameters:
                    - {name: class, in: path, required: true, schema: {type: string}}
                    - {name: string, in: path, required: true, schema: {type: integer}}
                  responses: {'204': {description: gone}}
            components:
              schemas:
                List: {type: string, enum: [a, A, '', '+1', '-1', value, Value, is_known, "quo\"te", "back\\slash", "новый"]}
                Operation:
                  type: object
                  description: "Ends with */ and <b>tags</b> & more"
                  properties:
                    operation: {type: string}
                    reader: {type: string}
                    additional_properties: {type: boolean}
                    "with \"quotes\"": {type: number}
                    "ключ": {type: string, format: date}
                    Task: {$ref: '#/components/schemas/Task'}
                    tree: {$ref: '#/components/schemas/Operation'}
                    matrix: {type: array, items: {type: array, items: {type: integer}}}
                    labels: {type: object, additionalProperties: {type: string}}
                    children: {type: object, additionalProperties: {$ref: '#/components/schemas/Operation'}}
                    states: {type: array, items: {$ref: '#/components/schemas/List'}}
                    flags: {type: array, items: {type: boolean}}
                    either: {oneOf: [{type: string}, {type: integer}]}
                    inline: {type: object, properties: {deep: {type: object, properties: {deeper: {type: string, format: date-time}}}}}
                Task:
                  type: object
                  properties: {default: {type: string}, class: {type: integer, format: int64}, Task: {type: string}}
            """;

        (await CompileAsync(folder.Write("odd/openapi.yaml", Document))).ShouldBeEmpty();
    }

    [Fact]
    public async Task OpenAPI_3_1_gives_the_same_code_as_3_0_for_the_same_contract()
    {
        const string Version30 = """
            openapi: 3.0.3
            paths: {/a: {get: {operationId: getA, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}
            components: {schemas: {A: {type: object, properties: {name: {type: string, nullable: true}, kind: {type: string, enum: [one]}, next: {allOf: [{$ref: '#/components/schemas/A'}], nullable: true}}}}}
            """;
        const string Version31 = """
            openapi: 3.1.0
            paths: {/a: {get: {operationId: getA, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}}
            components: {schemas: {A: {type: object, properties: {name: {type: [string, 'null']}, kind: {type: string, const: one}, next: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}}}}}
            """;

        var first = await GenerateAsync(folder.Write("same/openapi.yaml", Version30));
        var second = await GenerateAsync(folder.Write("same/openapi.yaml", Version31));

        second.ShouldBe(first);
    }

    private static Task<IReadOnlyList<GeneratedFile>> GenerateAsync(string document) =>
        ClientGenerator.GenerateAsync(ContractDocument.Load(document), "Acme.Clients", TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> CompileAsync(string document)
    {
        var files = await GenerateAsync(document);
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "generated",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Content, options, file.Name)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        return compilation
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString());
    }
}
