using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

/// <summary>A path that names nothing is one line on standard error, whatever the command and wherever the path stands.</summary>
public sealed class UnusablePathTests : IDisposable
{
    private const string Small = "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n";

    private readonly TemporaryFolder folder = new();

    /// <summary>Command lines; <c>SPEC</c>, <c>PAGE</c> and <c>OUT</c> are good paths, <c>?</c> is the one that names nothing.</summary>
    public static MatrixTheoryData<string, string> CommandLines { get; } =
        new(
            [
                "generate ? --out OUT --namespace A",
                "generate SPEC ? --out OUT --namespace A",
                "generate SPEC --out ? --namespace A",
                "generate SPEC --out OUT --namespace A --list ?",
                "generate --documents ? --out OUT --namespace A",
                "lint ?",
                "lint SPEC ?",
                "lint SPEC --output ?",
                "lint SPEC --accept ?",
                "drift ? PAGE",
                "drift SPEC ?",
                "drift SPEC PAGE ?",
                "drift SPEC PAGE --output ?",
                "drift SPEC PAGE --accept ?",
                "diff ? ?",
                "diff ?",
                "diff SPEC ?",
                "diff ? SPEC",
                "diff SPEC SPEC --output ?",
                "diff SPEC SPEC --accept ?",
                "convert ? --to json",
                "convert SPEC --to json --output ?",
                "bump --since ? --from 1.0.0",
            ],
            ["", " ", "\t", "\0", "a\0b"]
        );

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(CommandLines))]
    public async Task A_path_that_names_nothing_is_one_line_and_exit_code_2(string line, string path)
    {
        var document = folder.Write("acme/openapi.yaml", Small);
        var page = folder.Write("page.md", "# Page\n");
        string[] arguments =
        [
            .. line.Split(' ')
                .Select(word =>
                    word.Replace("?", path, StringComparison.Ordinal) switch
                    {
                        "SPEC" => document,
                        "PAGE" => page,
                        "OUT" => Path.Combine(folder.Path, "out"),
                        var other => other,
                    }
                ),
        ];

        (var code, var output, var error) = await Vgen.RunAsync(arguments);

        (code, output).ShouldBe((ExitCode.Usage, ""));
        error.ShouldMatch(@"\Avgen: [^\n]+\n\z");
    }

    [Theory]
    [InlineData("a\0b", 2)]
    [InlineData(" ", 2)]
    public async Task A_path_in_a_list_that_names_nothing_is_one_line_and_exit_code_3(string path, int line)
    {
        var document = folder.Write("acme/openapi.yaml", Small);
        var list = folder.Write("documents.txt", document + "\n" + path + "\n");

        (var code, var output, var error) = await Vgen.RunAsync(
            "generate",
            "--documents",
            list,
            "--out",
            Path.Combine(folder.Path, "out"),
            "--namespace",
            "A"
        );

        (code, output).ShouldBe((ExitCode.UnreadableInput, ""));
        error.ShouldStartWith($"{list}({line},1): error VG");
        error.TrimEnd('\n').ShouldNotContain('\n');
    }
}
