using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

/// <summary>What a document or a name of a file holds never steers the terminal on which a message is shown.</summary>
public sealed class HostileMessageTests : IDisposable
{
    private const string Escape = "\\u001b[2J\\u202e\\u0085\\u200b";

    private readonly TemporaryFolder folder = new();

    public static MatrixTheoryData<string, string> Messages { get; } =
        new(
            [
                "generate",
                "lint",
                "drift",
                "diff",
                "convert yaml",
                "convert json",
                "lint json",
                "lint sarif",
                "lint markdown",
                "lint github",
                "lint html",
                "diff json",
                "diff text",
                "diff sarif",
                "diff markdown",
                "diff github",
                "diff html",
            ],
            [
                """{"openapi":"3.0.3","paths":{"/a§{id}":{"get":{"operationId":"a","responses":{}}}}}""",
                """{"openapi":"3.0.3","paths":{},"components":{"schemas":{"A":{"$ref":"#/b§"}}}}""",
                """{"openapi":"3.0.3","paths":{"/a":{"get":{"parameters":[{"name":"q§","in":"cookie"}]}}}}""",
                """{"openapi":"3.0.3","paths":{"/a":{"get":{"parameters":[{"name":"q§"}]}}}}""",
                """{"openapi":"3.0.3","paths":{},"a§":1,"a§":2}""",
                """{"openapi":"§","paths":{}}""",
            ]
        );

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task No_message_holds_a_control_character(string command, string text)
    {
        var document = folder.Write("a\u001b[31m\u202e/openapi.json", text.Replace("§", Escape, StringComparison.Ordinal));
        string[] arguments = command switch
        {
            "generate" => ["generate", document, "--out", Path.Combine(folder.Path, "out"), "--namespace", "Acme"],
            "drift" =>
            [
                "drift",
                document,
                folder.Write("page.md", "# a \u001b[2J\n\n| `\u001b[2J` | string | \u202e |\n"),
                "--fail-on",
                "none",
            ],
            "diff" => ["diff", document, document, "--no-csharp"],
            _ when command.StartsWith("convert ", StringComparison.Ordinal) => ["convert", document, "--to", command[8..]],
            _ when command.StartsWith("lint ", StringComparison.Ordinal) => ["lint", document, "--format", command[5..]],
            _ when command.StartsWith("diff ", StringComparison.Ordinal) =>
            [
                "diff",
                folder.Write("b/openapi.yaml", "openapi: 3.0.3\npaths: {}\n"),
                document,
                "--no-csharp",
                "--format",
                command[5..],
            ],
            _ => ["lint", document],
        };

        (_, var output, var error) = await Vgen.RunAsync(arguments);

        (output + error).ShouldNotBeEmpty();
        (output + error)
            .Where(character => character is not '\n' && (char.IsControl(character) || character is '\u202e' or '\u200b'))
            .ShouldBeEmpty(output + error);
    }

    [Theory]
    [InlineData("Acme; class Pwned")]
    [InlineData("Acme\u2028class")]
    [InlineData("Acme..Checks")]
    [InlineData("1Acme")]
    [InlineData("")]
    public async Task A_namespace_that_is_none_is_refused(string name)
    {
        var document = folder.Write("acme/openapi.yaml", "openapi: 3.0.3\npaths: {}\n");

        (var code, _, var error) = await Vgen.RunAsync(
            "generate",
            document,
            "--out",
            Path.Combine(folder.Path, "out"),
            "--namespace",
            name
        );

        code.ShouldBe(ExitCode.Usage);
        error.ShouldContain("is no namespace");
        error.ShouldNotContain('\u2028');
    }
}
