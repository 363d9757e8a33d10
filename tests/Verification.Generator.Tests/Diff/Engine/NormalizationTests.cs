using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Diff.Engine;

public sealed class NormalizationTests
{
    private const string Parts =
        "{A: {type: object, required: [a], properties: {a: {type: string}}}, B: {type: object, properties: {b: {type: integer}}}}";

    [Theory]
    [InlineData("{type: string, nullable: true}", "{type: [string, 'null']}")]
    [InlineData("{type: string, nullable: true}", "{anyOf: [{type: string}, {type: 'null'}]}")]
    [InlineData("{type: string, enum: [a]}", "{const: a}")]
    [InlineData("{type: number, minimum: 1, exclusiveMinimum: true}", "{type: number, exclusiveMinimum: 1}")]
    [InlineData("{type: number, maximum: 1.50}", "{type: number, maximum: 1.5}")]
    [InlineData("{type: [string, integer]}", "{anyOf: [{type: integer}, {type: string}]}")]
    [InlineData("{type: object, properties: {a: {type: string}}, required: [a]}", "{$ref: '#/components/schemas/A'}")]
    [InlineData(
        "{type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
        "{allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}"
    )]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}]}", "{oneOf: [{$ref: '#/components/schemas/A'}]}")]
    [InlineData("{type: object, additionalProperties: true}", "{type: object, additionalProperties: {}}")]
    [InlineData(
        "{type: object, properties: {a: {}, b: {}}, required: [a, b]}",
        "{required: [b, a], properties: {b: {}, a: {}}, type: object}"
    )]
    [InlineData("{type: string, enum: [a, b]}", "{type: string, enum: [b, a]}")]
    [InlineData("{type: array, minItems: 0}", "{type: array}")]
    public void Two_ways_of_saying_the_same_are_no_change(string before, string after)
    {
        Contracts.Compare(Contracts.WithBody(before, components: Parts), Contracts.WithBody(after, components: Parts)).ShouldBeEmpty();
        Contracts.Compare(Contracts.WithBody(after, components: Parts), Contracts.WithBody(before, components: Parts)).ShouldBeEmpty();
    }

    [Fact]
    public void A_parameter_of_the_path_is_a_parameter_of_its_operations()
    {
        const string Responses = "responses: {'204': {description: Done}}";

        Contracts
            .Compare(
                $"openapi: 3.0.3\npaths: {{/a: {{parameters: [{{name: q, in: query, schema: {{type: string}}}}], get: {{{Responses}}}}}}}",
                $"openapi: 3.0.3\npaths: {{/a: {{get: {{{Responses}, parameters: [{{schema: {{type: string}}, in: query, name: q}}]}}}}}}"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void OpenAPI_3_0_and_3_1_and_JSON_and_YAML_are_the_same_contract()
    {
        const string Json = """
            {"openapi": "3.0.3", "info": {"title": "Acme", "version": "1.0.0"}, "components": {"schemas": {}},
             "paths": {"/things": {"post": {"responses": {"200": {"content": {"application/json": {"schema": {"nullable": true, "type": "string"}}}, "description": "Done"}},
             "requestBody": {"content": {"application/json": {"schema": {"type": "string", "nullable": true}}}}}}}}
            """;

        Contracts.Compare(Json, Contracts.WithBody("{type: ['null', string]}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/a/{id}", "/a/{sid}")]
    [InlineData("/a/{id}/b/{name}", "/a/{x}/b/{y}")]
    public void A_path_parameter_may_be_renamed(string before, string after)
    {
        var changes = Contracts.Compare(Path(before), Path(after));

        changes.ShouldAllBe(change => change.Rule == "path-parameter-renamed" && change.Level == FindingLevel.None);
        changes.ShouldAllBe(change => change.Operations.Single() == "GET " + after);
        changes.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {c: {type: string}}}]}", "property-added")]
    [InlineData("{allOf: [{$ref: '#/components/schemas/A'}, {required: [d]}]}", "property-became-required")]
    public void What_allOf_adds_is_compared_as_one_schema(string after, string rule) =>
        Contracts
            .Compare(
                Contracts.WithBody("{$ref: '#/components/schemas/A'}", components: Parts),
                Contracts.WithBody(after, components: Parts)
            )
            .Select(change => change.Rule)
            .ShouldBe(["request-" + rule, "response-" + rule]);

    private static string Path(string template)
    {
        var parameters = template
            .Split('{')
            .Skip(1)
            .Select(part => $"{{name: {part.Split('}')[0]}, in: path, required: true, schema: {{type: string}}}}");
        return $"openapi: 3.0.3\npaths: {{'{template}': {{get: {{parameters: [{string.Join(", ", parameters)}], responses: {{'204': {{description: Done}}}}}}}}}}";
    }
}
