using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation;

public sealed class ErrorCodeFormTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "ErrorCodeForm.ShortNumber")]
    [InlineData("x-error-codes: {alphabet: 0-9, maximum-length: 5}", "new(\"0123456789\", 5)")]
    [InlineData("x-error-codes: {alphabet: 'C-EA_.', maximum-length: 20}", "new(\".ACDE_\", 20)")]
    [InlineData("x-error-codes: {alphabet: '-a-', maximum-length: 1}", "new(\"-a\", 1)")]
    public async Task The_form_of_error_codes_is_in_the_facts_of_the_contract(string extension, string expected) =>
        (await GenerateAsync(Load(extension)))
            .Single(generated => generated.Name.Contains("Contract", StringComparison.Ordinal))
            .Content.ShouldContain($"ErrorCodes = {expected};");

    [Fact]
    public async Task A_form_of_another_tool_is_ignored_unless_the_document_is_strict()
    {
        var document = Load("x-error-codes: {alphabet: A-C_c-a, maximum-length: 20}");

        Should.Throw<DocumentException>(() => RenderabilityCheck.Run(document)).Position.Line.ShouldBe(3);
        (await GenerateAsync(document))
            .Single(generated => generated.Name.Contains("Contract", StringComparison.Ordinal))
            .Content.ShouldContain("ErrorCodes = ErrorCodeForm.ShortNumber;");
    }

    private ContractDocument Load(string extension) =>
        ContractDocument.Load(folder.Write("acme/openapi.yaml", "openapi: 3.0.3\npaths: {}\n" + extension + "\n"));

    private static Task<IReadOnlyList<GeneratedFile>> GenerateAsync(ContractDocument document) =>
        ClientGenerator.GenerateAsync(document, "Acme", TestContext.Current.CancellationToken);
}
