using Verification.Generator.CodeGeneration;
using Verification.Generator.Contracts.Diff.CSharp;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Diff.CSharp;

/// <summary>Only what differs is compiled, and what that needs; what does not compile is never passed over.</summary>
public sealed class FileSelectionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("        test: {type: boolean}", "        test: {type: boolean}\n        from: {type: string}")]
    [InlineData("required: [to]", "required: [to, ttl]")]
    public async Task A_change_of_a_type_selects_the_type_and_what_it_names_even_when_it_stands_in_no_code(string from, string to)
    {
        var files = await SelectAsync(SampleContract.With(from, to));

        files.ShouldContain("NewAttempt");
        files.ShouldContain("NewAttemptChannel");
        files.ShouldNotContain("Attempt");
        files.ShouldNotContain("AttemptsClient");
    }

    [Fact]
    public async Task A_type_that_becomes_another_kind_of_type_selects_the_types_that_name_it()
    {
        var files = await SelectAsync(
            SampleContract.With(
                "Channel: {type: string, enum: [sms, call]}\n    NewAttempt",
                "Channel: {type: object, properties: {sms: {type: string}}}\n    NewAttempt"
            )
        );

        files.ShouldContain("Channel");
        files.ShouldContain("Attempt");
        files.ShouldNotContain("ListAttemptsQuery");
    }

    [Fact]
    public void Code_that_names_an_unknown_type_is_an_error_and_no_difference()
    {
        var document = ContractDocument.Load(folder.Write("sample.yaml", SampleContract.Text));
        GeneratedFile[] files = [new("Broken.g.cs", "public class Broken { public Missing? Value { get; } }")];

        var error = Should.Throw<DocumentException>(() =>
            CompiledContract.Create(
                ComparedClients.Own,
                document,
                new GeneratedClients(files, []),
                files,
                TestContext.Current.CancellationToken
            )
        );

        error.Code.ShouldBe(DocumentErrorCode.NotCompiled);
        error.Message.ShouldContain("Missing");
        error.Message.ShouldNotContain("\n");
    }

    private async Task<IReadOnlyList<string>> SelectAsync(string revision)
    {
        var before = await DescribeAsync(SampleContract.Text);
        var after = await DescribeAsync(revision);
        return [.. FileSelection.Of(before, after).After.Select(file => file.Name.Split('.')[0])];
    }

    private Task<GeneratedClients> DescribeAsync(string text) =>
        ClientGenerator.DescribeAsync(
            ContractDocument.Load(folder.Write("sample.yaml", text)),
            "Sample",
            TestContext.Current.CancellationToken
        );
}
