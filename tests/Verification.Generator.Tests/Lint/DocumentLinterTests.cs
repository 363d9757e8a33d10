using Verification.Generator.Contracts.Findings;
using Verification.Generator.Contracts.Findings.Accept;
using Verification.Generator.Contracts.Lint;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Lint;

public sealed class DocumentLinterTests : IDisposable
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Orders, version: 1.0.0}
        security: [{key: []}]
        tags: [{name: Orders}]
        paths:
          /orders:
            get:
              operationId: listOrders
              tags: [Orders]
              summary: Lists orders.
              parameters:
                - {name: limit, in: query, description: How many., schema: {type: integer, minimum: 1, default: 20}}
              responses:
                '200':
                  description: The orders.
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Order'}
                      examples: {order: {externalValue: examples/order.json}}
                '400': {description: Not served.}
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
          schemas:
            Order:
              type: object
              description: An order.
              required: [id]
              properties:
                id: {type: string, description: The id., pattern: '^o[0-9]+$'}
                state: {$ref: '#/components/schemas/State'}
                price: {description: The price., x-view: '#/components/schemas/Price'}
            State:
              type: string
              description: A state.
              enum: [open, paid]
              x-value-descriptions: {open: It is open., paid: It is paid.}
            Price: {type: object, description: A price., properties: {value: {type: string, description: The amount.}}}
        """;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, string, int> Faults =>
        new()
        {
            { "default: 20", "default: 0", "example-breaks-schema", 12 },
            { "examples/order.json", "examples/missing.json", "example-unreadable", 19 },
            { "examples/order.json", "../order.json", "example-unreadable", 19 },
            { "state: {$ref: '#/components/schemas/State'}", "state: {type: string, description: A state.}", "component-unused", 33 },
            { "x-view: '#/components/schemas/Price'", "x-view: '#/components/schemas/Prize'", "reference-dangling", 31 },
            { "security: [{key: []}]", "security: [{kye: []}]", "reference-dangling", 3 },
            { "      operationId: listOrders\n", "", "operation-id-missing", 8 },
            { "tags: [Orders]", "tags: [Order]", "tag-undeclared", 9 },
            { "      tags: [Orders]\n", "", "tag-undeclared", 8 },
            { "      summary: Lists orders.\n", "", "description-missing", 8 },
            { "in: query, description: How many., ", "in: query, ", "description-missing", 12 },
            { "description: An order.", "description: ' '", "description-missing", 25 },
            { "id: {type: string, description: The id., ", "id: {type: string, ", "description-missing", 29 },
            { "        '400': {description: Not served.}\n", "", "error-response-missing", 8 },
            { "'200':", "'302':", "", 0 },
            { "'200':", "'404':", "success-response-missing", 8 },
            { ", paid: It is paid.", "", "enum-description-missing", 35 },
            { "enum: [open, paid]", "enum: [open, paid, open]", "enum-value-duplicate", 35 },
            { "enum: [open, paid]", "enum: [open]", "enum-description-missing", 36 },
            { "'^o[0-9]+$'", "'^o[0-9+$'", "pattern-invalid", 29 },
            { "required: [id]", "required: [id, ident]", "required-property-unknown", 27 },
            { "in: query, description", "in: query, style: simple, description", "not-renderable", 12 },
        };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_sound_document_has_no_findings() => Lint(Document).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_at_its_line(string sound, string faulty, string rule, int line)
    {
        Document.ShouldContain(sound);

        var findings = Lint(Document.Replace(sound, faulty, StringComparison.Ordinal));

        if (rule.Length == 0)
            findings.ShouldBeEmpty();
        else
            findings.ShouldContain(finding => finding.Rule == rule && finding.Place!.Line == line, string.Join('\n', findings));
    }

    [Fact]
    public void An_example_that_breaks_its_schema_is_found_in_its_own_file()
    {
        var finding = Lint(Document, "{\n  \"id\": \"x\"\n}").ShouldHaveSingleItem();

        (finding.Rule, finding.Place!.Line, finding.Name, finding.Value).ShouldBe((LintRules.ExampleBreaksSchema, 2, "order.json", "x"));
        finding.Place!.File.ShouldEndWith("examples/order.json");
    }

    [Fact]
    public void An_example_that_nothing_names_is_found()
    {
        folder.Write("examples/other.json", "{}");

        Lint(Document).ShouldHaveSingleItem().Rule.ShouldBe(LintRules.ExampleUnused);
    }

    [Fact]
    public void All_that_cannot_be_rendered_is_found()
    {
        var text = Document.Replace("components:", "  /a: {trace: {}}\n  /b: {trace: {}}\ncomponents:", StringComparison.Ordinal);

        Lint(text).Count(finding => finding.Rule == LintRules.NotRenderable).ShouldBe(2);
    }

    [Fact]
    public void The_contracts_of_this_repository_are_clean()
    {
        foreach (var file in Repository.Documents)
        {
            var report = AcceptFile
                .Beside(file)
                .Apply(
                    ReportKind.Lint,
                    DocumentLinter.Run(ContractDocument.Load(file), LintSettings.Everything),
                    LintRules.All,
                    TimeProvider.System
                );

            report.Findings.ShouldBeEmpty(file);
            report.Notices.ShouldBeEmpty(file);
        }
    }

    private IReadOnlyList<Finding> Lint(string text, string example = "{\"id\": \"o1\", \"state\": \"open\"}")
    {
        folder.Write("examples/order.json", example);
        return DocumentLinter.Run(ContractDocument.Load(folder.Write("openapi.yaml", text)), LintSettings.Everything);
    }
}
