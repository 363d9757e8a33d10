using Verification.Generator.Contracts.Lint;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Lint;

/// <summary>The numbers of <c>x-pagination</c> agree with the schemas of the parameters.</summary>
public sealed class PageNumberTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("3.0.3", "default-page-size: 20, maximum-page-size: 100", "default: 20, maximum: 100", "")]
    [InlineData("3.0.3", "default-page-size: 20, maximum-page-size: 100", "minimum: 1", "")]
    [InlineData(
        "3.0.3",
        "default-page-size: 25",
        "default: 20",
        "'default-page-size' is 25, and the default of the parameter's schema is 20."
    )]
    [InlineData("3.0.3", "maximum-page-size: 200", "maximum: 100", "'maximum-page-size' is 200, and the largest value")]
    [InlineData("3.0.3", "maximum-page-size: 50", "maximum: 100", "'maximum-page-size' is 50, and the largest value")]
    [InlineData("3.0.3", "maximum-page-size: 200", "enum: [10, 100]", "'maximum-page-size' is 200, and the largest value")]
    [InlineData("3.0.3", "maximum-page-size: 5", "minimum: 10", "'maximum-page-size' is less than the smallest value")]
    [InlineData("3.1.0", "maximum-page-size: 100", "exclusiveMaximum: 100", "and the largest value of the parameter's schema is 99.")]
    [InlineData("3.0.3", "default-page-size: 50, maximum-page-size: 20", "minimum: 1", "'default-page-size' is larger than")]
    [InlineData("3.0.3", "first-page: 0", "minimum: 1", "'first-page' is less than the smallest value")]
    [InlineData("3.0.3", "first-page: 1", "default: 0", "'first-page' is 1, and the default of the parameter's schema is 0.")]
    public void A_number_that_differs_is_found(string version, string numbers, string schema, string message)
    {
        var isPage = numbers.StartsWith("first-page", StringComparison.Ordinal);
        var text = $$$$$$"""
            openapi: {{{{{{version}}}}}}
            info: {title: Items, version: '1'}
            paths:
              /items:
                get:
                  operationId: listItems
                  x-pagination: {style: page-number, page: page, page-size: limit, {{{{{{numbers}}}}}} }
                  parameters:
                    - {name: limit, in: query, schema: {type: integer{{{{{{(isPage ? "" : ", " + schema)}}}}}}}}
                    - {name: page, in: query, schema: {type: integer{{{{{{(isPage ? ", " + schema : "")}}}}}}}}
                  responses:
                    '200': {description: Items., content: {application/json: {schema: {type: array, items: {type: string}}}}}
            """;

        var findings = DocumentLinter.Run(ContractDocument.Load(folder.Write("openapi.yaml", text)), LintSettings.Default);

        if (message.Length == 0)
            findings.ShouldBeEmpty();
        else
            findings.ShouldHaveSingleItem().Message.ShouldContain(message);
        findings.ShouldAllBe(finding => finding.Rule == LintRules.PageNumberDiffers && finding.Place!.Line == 7);
    }
}
