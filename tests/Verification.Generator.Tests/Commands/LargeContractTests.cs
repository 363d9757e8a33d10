using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

/// <summary>What is too large is refused before the work, in one line; the limits are counts, so that every machine agrees.</summary>
public sealed class LargeContractTests : IDisposable
{
    private const string Path =
        "  /things: {get: {operationId: listThings, tags: [Things], responses: {'200': {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}}}\n";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string, string> TooLarge { get; } =
        new()
        {
            {
                "properties",
                Contract($"S0: {{type: object, properties: {{{Names(SizeCheck.Members + 1, "a")}}}}}"),
                $"'properties' has {SizeCheck.Members + 1} entries"
            },
            {
                "values",
                Contract(
                    $"S0: {{type: object, properties: {{a: {{type: string, enum: [{string.Join(',', Enumerable.Range(0, SizeCheck.Members + 1).Select(index => "v" + index))}]}}}}}}"
                ),
                "'enum' has 2001 entries"
            },
            {
                "inherited properties",
                Contract(
                    $"S0: {{allOf: [{{$ref: '#/components/schemas/S1'}}, {{$ref: '#/components/schemas/S2'}}]}}",
                    $"S1: {{properties: {{{Names(1_500, "a")}}}}}",
                    $"S2: {{properties: {{{Names(1_500, "b")}}}}}"
                ),
                "more than 2000 properties with those of its 'allOf'"
            },
            {
                "levels",
                Contract([
                    .. Enumerable
                        .Range(0, 5_000)
                        .Select(index => $"S{index}: {{allOf: [{{$ref: '#/components/schemas/S{index + 1}'}}, {{}}]}}"),
                    "S5000: {properties: {a: {}}}",
                ]),
                "levels of 'allOf'"
            },
            {
                "members",
                Contract([.. Enumerable.Range(0, 40).Select(index => $"S{index}: {{properties: {{{Names(SizeCheck.Members, "a")}}}}}")]),
                $"more than {SizeCheck.AllMembers} classes and members together"
            },
            {
                "operations",
                "openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths:\n"
                    + string.Concat(
                        Enumerable
                            .Range(0, SizeCheck.AllMembers / SizeCheck.ClassWeight + 1)
                            .Select(index => $"  /a{index}: {{get: {{operationId: o{index}, responses: {{'200': {{description: a}}}}}}}}\n")
                    ),
                $"more than {SizeCheck.AllMembers} classes and members together"
            },
            {
                "text",
                Contract("S0: {properties: {a: {description: " + new string('a', (int)SizeCheck.Characters) + "}}}"),
                "characters of text"
            },
        };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(TooLarge))]
    public async Task What_would_become_too_much_code_is_not_generated(string name, string text, string reason)
    {
        var file = folder.Write("large.yaml", text);

        (var code, var output, var error) = await Vgen.RunAsync(
            "generate",
            file,
            "--out",
            System.IO.Path.Combine(folder.Path, "out"),
            "--namespace",
            "A"
        );

        (code, output).ShouldBe((ExitCode.UnreadableInput, ""), name);
        error.TrimEnd('\n').ShouldMatch(@"\A[^\n]*large\.yaml\(\d+,\d+\): error VG1006: [^\n]*" + Regex.Escape(reason) + @"[^\n]*\z");
    }

    [Fact]
    public async Task Its_wire_side_is_compared_all_the_same()
    {
        var before = folder.Write("before.yaml", Contract($"S0: {{type: object, properties: {{{Names(SizeCheck.Members + 1, "a")}}}}}"));
        var after = folder.Write("after.yaml", Contract($"S0: {{type: object, properties: {{{Names(SizeCheck.Members + 2, "a")}}}}}"));

        (var code, var output, var error) = await Vgen.RunAsync("diff", before, after);

        (code, error).ShouldBe((ExitCode.Success, ""));
        output.ShouldContain("csharp-not-rendered");
        output.ShouldContain("'properties' has 2002 entries");
    }

    [Fact]
    public async Task The_path_to_a_place_deep_in_a_chain_is_cut_at_its_start()
    {
        var chain = Enumerable
            .Range(0, 500)
            .Select(index => $"S{index}: {{properties: {{next: {{$ref: '#/components/schemas/S{index + 1}'}}}}}}");
        var before = folder.Write("before.yaml", Contract([.. chain, "S500: {properties: {a: {type: string}}}"]));
        var after = folder.Write("after.yaml", Contract([.. chain, "S500: {properties: {a: {type: string}, b: {type: string}}}"]));

        (_, var output, _) = await Vgen.RunAsync("diff", before, after, "--no-csharp", "--format", "json");

        var path = JsonNode.Parse(output)!["changes"]![0]!["subject"]!["path"]!.GetValue<string>();
        path.Length.ShouldBeInRange(500, 1_010);
        path.ShouldStartWith("….next.next.");
        path.ShouldEndWith(".next.b");
    }

    [Fact]
    public async Task Schemas_that_combine_to_too_much_are_not_compared_with_a_page()
    {
        var parts = Names(1_000, "a");
        var uses = string.Join(
            ", ",
            Enumerable.Range(0, 1_000).Select(index => $"d{index}: {{allOf: [{{$ref: '#/components/schemas/S1'}}, {{}}]}}")
        );
        var file = folder.Write("wide.yaml", Contract($"S0: {{properties: {{{uses}}}}}", $"S1: {{properties: {{{parts}}}}}"));

        (var code, _, var error) = await Vgen.RunAsync("drift", file, folder.Write("page.md", "# Things\n\n`GET /things`\n"));

        code.ShouldBe(ExitCode.UnreadableInput);
        error.TrimEnd('\n').ShouldMatch(@"\A[^\n]*wide\.yaml\(\d+,\d+\): error VG1006: [^\n]+\z");
    }

    [Fact]
    public async Task A_page_has_a_largest_size()
    {
        var page = folder.Write("page.md", new string('a', (2 << 20) + 1));

        (var code, _, var error) = await Vgen.RunAsync("drift", folder.Write("small.yaml", Contract("S0: {}")), page);

        code.ShouldBe(ExitCode.UnreadableInput);
        error.ShouldStartWith(page + "(1,1): error VG1006: ");
    }

    [Fact]
    public async Task Documents_that_have_nothing_in_common_are_no_versions_of_each_other()
    {
        var half = (DocumentLimits.Changes / 2) + 1;
        var before = folder.Write("before.json", Flat(half, "a"));
        var after = folder.Write("after.json", Flat(half, "b"));

        (var code, var output, var error) = await Vgen.RunAsync("diff", before, after, "--no-csharp");

        (code, output).ShouldBe((ExitCode.UnreadableInput, ""));
        error
            .TrimEnd('\n')
            .ShouldMatch(@"\A[^\n]*after\.json\(\d+,\d+\): error VG1006: the two documents differ in more than 50000 places[^\n]*\z");
    }

    private static string Contract(params string[] schemas) =>
        "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths:\n"
        + Path
        + "components:\n  schemas:\n"
        + string.Concat(schemas.Select(schema => $"    {schema}\n"));

    private static string Names(int count, string prefix) =>
        string.Join(", ", Enumerable.Range(0, count).Select(index => $"{prefix}{index}: {{}}"));

    private static string Flat(int paths, string prefix) =>
        "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"a\",\"version\":\"1\"},\"paths\":{"
        + string.Join(',', Enumerable.Range(0, paths).Select(index => $"\"/{prefix}{index}\":{{\"get\":{{\"responses\":{{}}}}}}"))
        + "}}";
}
