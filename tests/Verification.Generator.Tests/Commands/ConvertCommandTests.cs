using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("twilio.json", "{\n  \"openapi\"")]
    [InlineData("twilio.yaml", "openapi: ")]
    public async Task The_open_view_has_the_form_of_the_file_that_is_written(string name, string start)
    {
        var file = Path.Combine(folder.Path, name);

        (var code, var output, var error) = await Vgen.RunAsync("convert", Repository.Documents[2], "--view", "open", "--out", file);

        (code, output, error).ShouldBe((ExitCode.Success, "", ""));
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldStartWith(start);
    }

    [Fact]
    public async Task The_open_view_goes_to_standard_output_in_the_form_of_the_document_or_another()
    {
        (_, var yaml, _) = await Vgen.RunAsync("convert", Repository.Documents[2], "--view", "open");
        (_, var json, _) = await Vgen.RunAsync("convert", Repository.Documents[2], "--view", "open", "--to", "json");

        yaml.ShouldStartWith("openapi: ");
        json.ShouldStartWith("{\n");
    }

    [Theory]
    [InlineData("--view", "closed")]
    [InlineData("--to", "toml")]
    public async Task An_unknown_view_or_form_is_refused(string option, string value)
    {
        (var code, _, var error) = await Vgen.RunAsync("convert", Repository.Documents[2], option, value);

        code.ShouldBe(ExitCode.Usage);
        error.ShouldContain($"'{value}'");
    }

    [Fact]
    public async Task Nothing_to_convert_to_is_refused()
    {
        (var code, _, var error) = await Vgen.RunAsync("convert", Repository.Documents[2]);

        code.ShouldBe(ExitCode.Usage);
        error.ShouldStartWith("vgen: Say what to write: --to json, --to yaml or --view open.");
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_one_line()
    {
        var document = folder.Write("acme/openapi.yaml", "openapi: 3.0.3\npaths: [\n");

        (var code, _, var error) = await Vgen.RunAsync("convert", document, "--view", "open");

        code.ShouldBe(ExitCode.UnreadableInput);
        error.ShouldStartWith($"{document}(");
        error.TrimEnd('\n').ShouldNotContain('\n');
    }

    [Fact]
    public async Task The_help_explains_the_view_with_an_example()
    {
        (_, var output, _) = await Vgen.RunAsync("convert", "--help");

        output.ShouldContain("--view <open>");
        output.ShouldContain("vgen convert specs/twilio/openapi.yaml --view open --out obj/twilio.json");
    }
}
