using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Commands;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

/// <summary>What holds for every command.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Small = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_help_of_every_command_shows_how_it_is_called()
    {
        string[] commands = ["generate", "diff", "bump", "rules", "lint", "drift", "convert"];
        (_, var root, _) = await Vgen.RunAsync("--help");
        var list = root[root.IndexOf("Commands:", StringComparison.Ordinal)..root.IndexOf("Examples:", StringComparison.Ordinal)];
        list.Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ').ShouldBe(commands.Length);

        foreach (var command in commands)
        {
            list.ShouldContain("  " + command);
            (var code, var help, _) = await Vgen.RunAsync(command, "--help");
            code.ShouldBe(ExitCode.Success);
            help[help.IndexOf("Examples:", StringComparison.Ordinal)..].ShouldContain("  vgen " + command);
            help.ShouldContain("Exit codes: 0 fine");
        }
    }

    [Fact]
    public async Task The_name_alone_prints_the_help()
    {
        (var code, var output, var error) = await Vgen.RunAsync();

        (code, error).ShouldBe((ExitCode.Success, ""));
        output.ShouldBe((await Vgen.RunAsync("--help")).Output);
    }

    [Theory]
    [InlineData("There is no command 'genrate'. Did you mean 'generate'?", "genrate", "specs/acme/openapi.yaml")]
    [InlineData("There is no command 'dirft'. Did you mean 'drift'?", "dirft")]
    [InlineData("There is no command 'publish'.", "publish")]
    [InlineData("There is no option '--halp'. Did you mean '--help'?", "--halp")]
    [InlineData("There is no option '--formt'. Did you mean '--format'?", "lint", "--formt", "json", "openapi.yaml")]
    [InlineData("There is no option '--formt'. Did you mean '--format'?", "diff", "--formt", "json", "openapi.yaml")]
    [InlineData("There is no option '--nmespace'. Did you mean '--namespace'?", "generate", "openapi.yaml", "--nmespace", "A")]
    [InlineData("There is no option '--chek'. Did you mean '--check'?", "bump", "--chek", "1.0.0")]
    [InlineData("There is no option '--verbose'.", "drift", "openapi.yaml", "page.md", "--verbose")]
    public async Task A_misspelt_name_gets_a_suggestion_in_one_line(string message, params string[] arguments)
    {
        (var code, _, var error) = await Vgen.RunAsync(arguments);

        (code, error).ShouldBe((ExitCode.Usage, $"vgen: {message}\nRun 'vgen --help' to see how it is used.\n"));
    }

    [Theory]
    [InlineData("generate", "--out", "out", "--namespace", "A")]
    [InlineData("lint")]
    [InlineData("diff", "--no-csharp")]
    [InlineData("convert", "--to", "json")]
    public async Task An_interrupted_command_ends_in_one_line(string command, params string[] options)
    {
        var file = folder.Write("openapi.yaml", Small);
        string[] arguments = command is "diff" ? [command, file, file, .. options] : [command, file, .. options];
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };

        var code = await VgenCommand.RunAsync(arguments, output, error, new CancellationToken(canceled: true));

        (code, error.ToString()).ShouldBe((ExitCode.Interrupted, "vgen: interrupted.\n"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("html")]
    public async Task Two_comparisons_write_the_same_bytes(string format)
    {
        var before = folder.Write("a/openapi.yaml", Widgets("name", "size", "price"));
        var after = folder.Write("b/openapi.yaml", Widgets("title", "size", "weight"));

        (var code, var first, _) = await Vgen.RunAsync("diff", before, after, "--format", format, "--fail-on", "none");
        (_, var second, _) = await Vgen.RunAsync("diff", before, after, "--format", format, "--fail-on", "none");

        (code, second).ShouldBe((ExitCode.Success, first));
        first.ShouldContain("weight");
    }

    private static string Widgets(params string[] properties) =>
        "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths:\n  /widgets:\n    get:\n      operationId: listWidgets\n      tags: [Widgets]\n      responses:\n"
        + "        '200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Widget'}}}}\n"
        + $"components: {{schemas: {{Widget: {{type: object, properties: {{{string.Join(", ", properties.Select(name => name + ": {type: string}"))}}}}}}}}}\n";
}
