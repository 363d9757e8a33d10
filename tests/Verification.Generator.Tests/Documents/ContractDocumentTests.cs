using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Documents;

public sealed class ContractDocumentTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("acme/openapi.yaml", "acme")]
    [InlineData("acme/openapi.json", "acme")]
    [InlineData("acme/billing.yaml", "billing")]
    public void A_document_is_named_after_its_folder_unless_its_file_has_a_name_of_its_own(string file, string name) =>
        ContractDocument.NameOf(Path.Combine(folder.Path, file)).ShouldBe(name);

    [Theory]
    [InlineData("openapi: 3.0.3\npaths: {}\n")]
    [InlineData("openapi: 3.1.0\npaths: {}\n")]
    [InlineData("openapi: 3.1.1\ncomponents: {}\n")]
    [InlineData("openapi: 3.0\npaths: {}\n")]
    [InlineData("\uFEFFopenapi: 3.0.3\npaths: {}\n")]
    [InlineData("\uFEFF{\"openapi\": \"3.0.3\", \"paths\": {}}")]
    public void OpenAPI_3_0_and_3_1_are_read(string text) => ContractDocument.Load(folder.Write("a.yaml", text)).Root.ShouldNotBeNull();

    [Theory]
    [InlineData("swagger: '2.0'\n", 1, "VG1003")]
    [InlineData("openapi: 4.0.0\n", 1, "VG1003")]
    [InlineData("info: {}\n", 1, "VG1003")]
    [InlineData("openapi: 3.0.3\n", 1, "VG1003")]
    [InlineData("[1, 2]", 1, "VG1003")]
    [InlineData("just text", 1, "VG1003")]
    [InlineData("openapi: 3.0.3\npaths:\n  /a:\n    $ref: '#/nowhere'\n", 4, "VG1005")]
    [InlineData("openapi: 3.0.3\npaths:\n  /a:\n    $ref: other.yaml#/x\n", 4, "VG1005")]
    [InlineData("openapi: 3.0.3\npaths:\n  /a:\n    $ref: 5\n", 4, "VG1004")]
    [InlineData(
        "openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n",
        6,
        "VG1005"
    )]
    public void Anything_else_is_one_line_with_its_place(string text, int line, string code)
    {
        var exception = Should.Throw<DocumentException>(() => ContractDocument.Load(folder.Write("a.yaml", text)));

        exception.Code.ShouldBe(code);
        exception.Position.Line.ShouldBeInRange(line - 1, line);
        exception.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var file = Path.Combine(folder.Path, "missing.yaml");

        Should
            .Throw<DocumentException>(() => ContractDocument.Load(file))
            .Message.ShouldBe($"{file}(1,1): error VG1001: there is no such file.");
    }

    [Fact]
    public void A_dollar_ref_among_property_names_and_examples_is_no_reference()
    {
        const string Text =
            "openapi: 3.0.3\npaths: {}\ncomponents:\n  schemas:\n    A:\n      properties:\n        $ref: {type: string}\n      example: {$ref: nowhere}\n";

        ContractDocument.Load(folder.Write("a.yaml", Text)).Version.ShouldBe("3.0.3");
    }

    [Fact]
    public void References_follow_the_escapes_of_json_pointer()
    {
        var document = ContractDocument.Load(folder.Write("a.yaml", "openapi: 3.0.3\npaths:\n  /a/{b}:\n    x-c~d: 1\n"));

        document.Find("#/paths/~1a~1%7Bb%7D/x-c~0d").ShouldBeOfType<SpecScalar>().Value.ShouldBe("1");
        document.Find("#/paths/~1b").ShouldBeNull();
    }
}
