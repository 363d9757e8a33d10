using Verification.Generator.Documents;
using Verification.Generator.Documents.Schemas;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Schemas;

public sealed class SchemaValidatorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, string> Broken =>
        new()
        {
            { "{type: string}", "5", "type" },
            { "{type: integer}", "1.5", "type" },
            { "{type: string}", "null", "type" },
            { "{type: string, enum: [a, b]}", "\"c\"", "enum" },
            { "{type: integer, minimum: 3}", "2", "minimum" },
            { "{type: integer, minimum: 3, exclusiveMinimum: true}", "3", "minimum" },
            { "{type: integer, maximum: 3}", "4", "maximum" },
            { "{type: integer, multipleOf: 5}", "7", "multipleOf" },
            { "{type: integer, format: int32}", "3000000000", "format" },
            { "{type: string, minLength: 2}", "\"a\"", "minLength" },
            { "{type: string, maxLength: 2}", "\"abc\"", "maxLength" },
            { "{type: string, pattern: '^a$'}", "\"b\"", "pattern" },
            { "{type: string, format: date-time}", "\"2024-01-01\"", "format" },
            { "{type: string, format: date}", "\"01.01.2024\"", "format" },
            { "{type: string, format: uuid}", "\"x\"", "format" },
            { "{type: array, minItems: 1, items: {type: string}}", "[]", "minItems" },
            { "{type: array, maxItems: 1, items: {type: string}}", "[\"a\", \"b\"]", "maxItems" },
            { "{type: array, uniqueItems: true, items: {type: string}}", "[\"a\", \"a\"]", "uniqueItems" },
            { "{type: array, items: {type: string}}", "[1]", "type" },
            { "{type: object, required: [a]}", "{}", "required" },
            { "{type: object, properties: {a: {type: string}}}", "{\"a\": 1}", "type" },
            { "{type: object, additionalProperties: false}", "{\"a\": 1}", "additionalProperties" },
            { "{type: object, additionalProperties: {type: string}}", "{\"a\": 1}", "type" },
            { "{allOf: [{type: string}, {maxLength: 1}]}", "\"ab\"", "maxLength" },
            { "{anyOf: [{type: string}, {type: boolean}]}", "1", "anyOf" },
            { "{oneOf: [{type: integer}, {type: number}]}", "1", "oneOf" },
            { "{not: {type: string}}", "\"a\"", "not" },
            { "{$ref: '#/components/schemas/Base'}", "{\"kind\": \"cat\", \"name\": 1}", "type" },
        };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_value_that_breaks_a_keyword_is_reported_with_the_keyword(string schema, string value, string keyword) =>
        Validate("3.0.3", schema, value).ShouldHaveSingleItem().Keyword.ShouldBe(keyword);

    [Theory]
    [InlineData("3.0.3", "{type: string, nullable: true}", "null")]
    [InlineData("3.0.3", "{nullable: true, allOf: [{type: string}]}", "null")]
    [InlineData("3.0.3", "{}", "{\"a\": [1, null]}")]
    [InlineData("3.0.3", "{type: object, properties: {a: {type: string}}}", "{\"b\": 1}")]
    [InlineData("3.0.3", "{type: number}", "1")]
    [InlineData("3.0.3", "{type: string, format: unheard-of}", "\"a\"")]
    [InlineData("3.0.3", "{$ref: '#/components/schemas/Base'}", "{\"kind\": \"cat\", \"name\": \"a\"}")]
    [InlineData("3.0.3", "{$ref: '#/components/schemas/Base'}", "{\"kind\": \"unheard-of\", \"name\": 1}")]
    [InlineData("3.1.0", "{type: [string, 'null']}", "null")]
    [InlineData("3.1.0", "{const: 5}", "5.0")]
    [InlineData("3.1.0", "{type: integer, exclusiveMinimum: 3}", "4")]
    public void A_valid_value_is_not_reported(string version, string schema, string value) =>
        Validate(version, schema, value).ShouldBeEmpty();

    [Theory]
    [InlineData("{type: [string, 'null']}", "1", "type")]
    [InlineData("{const: 5}", "6", "const")]
    [InlineData("{type: integer, exclusiveMinimum: 3}", "3", "exclusiveMinimum")]
    [InlineData("{$ref: '#/components/schemas/Name', maxLength: 1}", "\"ab\"", "maxLength")]
    public void The_words_of_version_3_1_count(string schema, string value, string keyword) =>
        Validate("3.1.0", schema, value).ShouldHaveSingleItem().Keyword.ShouldBe(keyword);

    [Fact]
    public void A_violation_names_its_place()
    {
        var violation = Validate(
                "3.0.3",
                "{type: object, properties: {rows: {type: array, items: {type: object, properties: {id: {type: string}}}}}}",
                "{\"rows\": [\n{\"id\": \"a\"},\n{\"id\": 1}]}"
            )
            .ShouldHaveSingleItem();

        (violation.Path, violation.Value.Position.Line).ShouldBe(("rows[1].id", 3));
    }

    private IReadOnlyList<SchemaViolation> Validate(string version, string schema, string value)
    {
        var text = $$"""
            openapi: {{version}}
            paths: {}
            components:
              schemas:
                Tested: {{schema}}
                Name: {type: string}
                Base:
                  type: object
                  discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'} }
                Cat:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - {type: object, properties: {name: {type: string} } }
            """;
        var document = ContractDocument.Load(folder.Write("a.yaml", text));
        var node = DocumentReader.Read(folder.Write("value.json", "[" + value + "]"));
        const string pointer = "#/components/schemas/Tested";
        return SchemaValidator.Validate(document, ((SpecArray)node).Items[0], new PlacedNode((SpecObject)document.Find(pointer)!, pointer));
    }
}
