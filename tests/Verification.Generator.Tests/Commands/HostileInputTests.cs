using System.Text;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Commands;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

/// <summary>Whatever stands in a file, the answer is one line that names file and line.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Head = "openapi: 3.1.0\npaths: {}\n";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Documents { get; } =
        new()
        {
            {
                "alias bomb",
                Head
                    + "x-a: &a [1,1,1,1,1,1,1,1,1,1]\n"
                    + string.Concat(
                        Enumerable.Range('b', 9).Select(letter => $"x-{(char)letter}: &{(char)letter} [{Aliases((char)(letter - 1))}]\n")
                    )
            },
            { "deep YAML", Head + "x-deep: " + new string('[', 10_000) + new string(']', 10_000) },
            {
                "deep block YAML",
                Head + "x-deep:\n" + string.Concat(Enumerable.Range(1, 1_000).Select(depth => new string(' ', depth) + "a:\n"))
            },
            { "deep JSON", "{\"openapi\":\"3.1.0\",\"paths\":{},\"x-deep\":" + new string('[', 10_000) + new string(']', 10_000) + "}" },
            {
                "reference cycle",
                Head + "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}}}\n"
            },
            { "reference to itself", Head + "components: {schemas: {A: {$ref: '#/components/schemas/A'}}}\n" },
            { "reference out of the folder", Head + "components: {schemas: {A: {$ref: '../../etc/passwd#/a'}}}\n" },
            { "reference to a network", Head + "components: {schemas: {A: {$ref: 'https://example.com/a.yaml#/A'}}}\n" },
            {
                "chain of references",
                Head
                    + "components:\n  schemas:\n"
                    + string.Concat(
                        Enumerable.Range(0, 5_000).Select(index => $"    S{index}: {{$ref: '#/components/schemas/S{index + 1}'}}\n")
                    )
                    + "    S5000: {}\n"
            },
            {
                "aliases that nest",
                Head
                    + $"x-a0: &a0 {Nested("1")}\n"
                    + string.Concat(Enumerable.Range(1, 9).Select(index => $"x-a{index}: &a{index} {Nested("*a" + (index - 1))}\n"))
            },
            { "missing target", Head + "components: {schemas: {A: {$ref: '#/components/schemas/B'}}}\n" },
            { "truncated JSON", "{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":" },
            { "truncated YAML", Head + "components: {schemas: {A: [" },
            { "empty", "" },
            { "text", "Dear reader,\nthis is no contract.\n" },
            { "HTML", "<!DOCTYPE html><html><body>openapi</body></html>" },
            { "Swagger", "{\"swagger\":\"2.0\",\"paths\":{}}" },
            { "AsyncAPI", "asyncapi: 3.0.0\nchannels: {}\n" },
            { "binary", "\0\u0001\u0002PK\u0003\u0004" },
            { "list", "[1, 2, 3]" },
            {
                "too many values on one line",
                "{\"openapi\":\"3.1.0\",\"paths\":{},\"x-many\":[" + string.Join(',', Enumerable.Repeat("{}", 5_000_000)) + "]}"
            },
        };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_hostile_document_is_one_line_and_exit_code_3(string name, string text)
    {
        var file = folder.Write("hostile.yaml", text);

        (var code, var output, var error) = await RunAsync(file);

        (code, output).ShouldBe((ExitCode.UnreadableInput, ""), name);
        error.TrimEnd('\n').ShouldMatch(@"\A[^\n]*hostile\.yaml\(\d+,\d+\): error VG\d{4}: [^\n]+\z");
    }

    [Fact]
    public async Task A_document_of_more_than_32_MiB_is_not_read()
    {
        var file = folder.Write("large.yaml", Encoding.UTF8.GetBytes("openapi: 3.1.0\n#" + new string('a', 32 << 20)));

        (var code, _, var error) = await RunAsync(file);

        code.ShouldBe(ExitCode.UnreadableInput);
        error.ShouldContain("VG1006");
    }

    [Theory]
    [InlineData("components: {schemas: {A: {allOf: [{$ref: '#/components/schemas/A'}, {type: object}]}}}")]
    [InlineData(
        "components: {schemas: {A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/B'}}}, B: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}}}"
    )]
    [InlineData(
        "components: {schemas: {A: {not: {$ref: '#/components/schemas/A'}, items: {$ref: '#/components/schemas/A'}, additionalProperties: {$ref: '#/components/schemas/A'}}}}"
    )]
    [InlineData(
        "components: {schemas: {A: {type: object, properties: {t: true, f: false, c: {$ref: '#/components/schemas/C'}}}, C: {items: false, type: 5, enum: 7, required: yes, properties: [], oneOf: {}, minimum: x}}}"
    )]
    public async Task Odd_schemas_are_compared_all_the_same(string components)
    {
        var text =
            $"openapi: 3.1.0\npaths: {{/a: {{get: {{responses: {{'200': {{description: a, content: {{application/json: {{schema: {{$ref: '#/components/schemas/A'}}}}}}}}}}}}}}}}\n{components}\n";
        var file = folder.Write("odd.yaml", text);

        (var code, _, var error) = await RunAsync(file, "--fail-on", "any");

        (code, error).ShouldBe((ExitCode.Success, ""));
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_obstacle()
    {
        var file = folder.Write("mark.json", Encoding.UTF8.GetBytes("\uFEFF{\"openapi\":\"3.1.0\",\"paths\":{}}"));

        (var code, _, _) = await RunAsync(file);

        code.ShouldBe(ExitCode.Success);
    }

    private static string Nested(string inner) => new string('[', 100) + inner + new string(']', 100);

    private static string Aliases(char anchor) => string.Join(',', Enumerable.Repeat("*" + anchor, 10));

    private static async Task<(int Code, string Output, string Error)> RunAsync(string file, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await VgenCommand.RunAsync(
            ["diff", file, file, "--no-csharp", .. options],
            output,
            error,
            TestContext.Current.CancellationToken
        );
        return (code, code == ExitCode.Success ? "" : output.ToString(), error.ToString());
    }
}
