using Verification.Generator.CodeGeneration.Views;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Conversion;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Views;

/// <summary>What the open view changes of a document, and what it leaves.</summary>
public sealed class OpenViewTests : IDisposable
{
    /// <summary>What no text of the open view of our documents has.</summary>
    private static readonly string[] Closing =
    [
        "\"enum\"",
        "\"x-pagination",
        "\"x-view",
        "\"x-value-descriptions",
        "\"uuid\"",
        "\"uri\"",
        "\"int32\"",
        "externalValue",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_enum_becomes_text_with_its_values_in_the_description()
    {
        var schema = Opened(
            """
            type: string
            description: How it went.
            enum: [passed, failed]
            x-value-descriptions: {passed: It went well.}
            """
        );

        schema.Text("type").ShouldBe("string");
        schema["enum"].ShouldBeNull();
        schema["x-value-descriptions"].ShouldBeNull();
        schema.Text("description").ShouldBe("How it went. Known values: `passed` (It went well), `failed`. Others may follow.");
    }

    [Theory]
    [InlineData("enum: [a, b]", "string")]
    [InlineData("enum: [1, 2]", null)]
    [InlineData("const: a", "string")]
    [InlineData("{type: integer, enum: [1, 2]}", "integer")]
    public void An_enum_without_a_type_gets_one_only_where_all_values_are_text(string schema, string? type) =>
        Opened(schema).Text("type").ShouldBe(type);

    [Theory]
    [InlineData("{type: string, format: uuid}", null)]
    [InlineData("{type: string, format: uri}", null)]
    [InlineData("{type: string, format: iso-country-code}", null)]
    [InlineData("{type: string, format: byte}", null)]
    [InlineData("{type: string, format: duration}", null)]
    [InlineData("{type: string, format: date-time}", "date-time")]
    [InlineData("{type: string, format: date}", "date")]
    [InlineData("{type: integer, format: int32}", "int64")]
    [InlineData("{type: integer}", "int64")]
    [InlineData("{type: [integer, 'null']}", "int64")]
    [InlineData("{type: [string, 'null'], format: uuid}", null)]
    [InlineData("{type: number, format: float}", "double")]
    [InlineData("{type: number}", null)]
    public void A_format_stays_where_no_value_is_lost_to_it(string schema, string? format) =>
        Opened(schema).Text("format").ShouldBe(format);

    [Fact]
    public void A_reference_to_an_enum_is_replaced_and_its_values_stand_where_it_is_used()
    {
        var schema = Opened(
            """
            nullable: true
            readOnly: true
            description: The outcome so far.
            allOf: [{$ref: '#/components/schemas/Outcome'}]
            """
        );

        schema["allOf"].ShouldBeNull();
        schema.Text("type").ShouldBe("string");
        schema.IsTrue("nullable").ShouldBeTrue();
        schema.IsTrue("readOnly").ShouldBeTrue();
        schema.Text("description").ShouldBe("The outcome so far. Known values: `good`, `bad`. Others may follow.");
        Opened("{$ref: '#/components/schemas/Outcome'}").Text("type").ShouldBe("string");
    }

    [Fact]
    public void A_reference_to_anything_else_stays() =>
        Opened("{$ref: '#/components/schemas/Other'}").Text("$ref").ShouldBe("#/components/schemas/Other");

    [Fact]
    public void A_schema_of_which_a_part_is_itself_does_not_hang_the_view() =>
        Opened("{allOf: [{$ref: '#/components/schemas/Subject'}]}").Array("allOf").ShouldNotBeNull();

    [Fact]
    public void A_default_is_only_told_so_that_nothing_is_sent_or_read_that_was_not_there()
    {
        var schema = Opened("{type: integer, default: 50}");

        schema["default"].ShouldBeNull();
        schema.Text("description").ShouldBe("Without it: `50`.");
    }

    [Fact]
    public void Unknown_properties_are_no_longer_excluded()
    {
        Opened("{type: object, additionalProperties: false}")["additionalProperties"].ShouldBeNull();
        Opened("{type: object, additionalProperties: {type: string}}").Object("additionalProperties").ShouldNotBeNull();
    }

    [Fact]
    public void A_discriminator_is_a_required_property()
    {
        var schema = Opened(
            """
            type: object
            required: [id]
            discriminator: {propertyName: kind}
            properties: {id: {type: string}, kind: {type: string}}
            """
        );

        schema.Array("required")!.Items.Cast<SpecScalar>().Select(item => item.Value).ShouldBe(["id", "kind"]);
    }

    [Fact]
    public void Properties_named_like_keywords_stay()
    {
        var properties = Opened(
                "{type: object, properties: {enum: {type: string}, default: {type: string}, x-view: {type: string}, format: {type: string}}}"
            )
            .Object("properties")!;

        properties.Members.Select(member => member.Name).ShouldBe(["enum", "default", "x-view", "format"]);
    }

    [Fact]
    public void A_parameter_tells_its_values_and_an_instant_of_a_certain_form_is_text()
    {
        var parameters = View("{type: string}")
            .Find("#/paths/~1items/get/parameters")
            .ShouldBeOfType<SpecArray>()
            .Items.Cast<SpecObject>()
            .ToList();

        parameters[0].Text("description").ShouldBe("Which outcomes. Known values: `good`, `bad`. Others may follow.");
        parameters[1].Object("schema")!["format"].ShouldBeNull();
        parameters[1]["x-instant"].ShouldBeNull();
        parameters[2].Object("schema")!.Text("format").ShouldBe("date-time");
    }

    [Fact]
    public void Extensions_of_this_tool_are_left_out_and_others_stay()
    {
        var view = View("{type: string}");

        view.Root["x-client-name"].ShouldBeNull();
        view.Root["x-ms-other"].ShouldNotBeNull();
        ((SpecObject)view.Find("#/paths/~1items/get")!)["x-pagination"].ShouldBeNull();
    }

    [Fact]
    public void Examples_in_other_files_are_left_out_since_the_view_may_stand_elsewhere()
    {
        var media = (SpecObject)View("{type: string}").Find("#/paths/~1items/get/responses/200/content/application~1json")!;

        media.Object("examples")!.Members.Select(member => member.Name).ShouldBe(["inline"]);
    }

    [Fact]
    public void The_documents_of_this_repository_have_no_closed_set_left()
    {
        foreach (var file in Repository.Documents)
        {
            var text = DocumentConverter.Convert(OpenView.Of(ContractDocument.Load(file)), DocumentForm.Json);

            Closing.ShouldAllBe(closing => !text.Contains(closing, StringComparison.Ordinal), file);
        }
    }

    [Fact]
    public void The_document_itself_does_not_change()
    {
        var document = ContractDocument.Load(Repository.Documents[1]);
        var before = DocumentConverter.Convert(document, DocumentForm.Yaml);

        OpenView.Of(document);

        DocumentConverter.Convert(document, DocumentForm.Yaml).ShouldBe(before);
    }

    private SpecObject Opened(string schema) => (SpecObject)View(schema).Find("#/components/schemas/Subject")!;

    private ContractDocument View(string schema)
    {
        var indented = schema.ReplaceLineEndings("\n").Replace("\n", "\n      ", StringComparison.Ordinal);
        var file = folder.Write(
            "acme/openapi.yaml",
            $$$"""
            openapi: 3.1.0
            info: {title: Acme, version: '1'}
            x-client-name: Acme
            x-ms-other: kept
            paths:
              /items:
                get:
                  operationId: listItems
                  x-pagination: {style: single, items: items}
                  parameters:
                    - name: outcome
                      in: query
                      description: Which outcomes.
                      schema: {type: array, items: {$ref: '#/components/schemas/Outcome'}}
                    - name: since
                      in: query
                      x-instant: {precision: seconds, round: down}
                      schema: {type: string, format: date-time}
                    - name: until
                      in: query
                      schema: {type: string, format: date-time}
                  responses:
                    '200':
                      description: Items.
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Subject'}
                          examples:
                            file: {externalValue: examples/file.json}
                            inline: {value: a}
            components:
              schemas:
                Outcome: {type: string, enum: [good, bad]}
                Other: {type: object}
                Subject:
                  {{{indented}}}

            """
        );
        return OpenView.Of(ContractDocument.Load(file));
    }
}
