using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Contracts.Diff.Engine;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Diff.Engine;

/// <summary>Lists that would be compared each with each have a length; one below it is compared.</summary>
public sealed class LengthCheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, int> Lists { get; } =
        new()
        {
            { "servers", LengthCheck.Servers },
            { "security", LengthCheck.Requirements },
            { "parameters", LengthCheck.Entries },
            { "content", LengthCheck.MediaTypes },
            { "required", LengthCheck.Entries },
            { "allOf", LengthCheck.Entries },
        };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_that_is_too_long_is_refused_at_its_place(string keyword, int longest)
    {
        (var code, var output, var error) = await DiffAsync(Contract(keyword, longest + 1));

        (code, output).ShouldBe((ExitCode.UnreadableInput, ""));
        error.TrimEnd('\n').ShouldMatch(@"\A[^\n]*contract\.yaml\(\d+,\d+\): error VG1006: [^\n]*" + keyword + @"[^\n]*\z");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_longest_list_is_compared(string keyword, int longest)
    {
        // The schema that merges the parts counts as well.
        (var code, _, var error) = await DiffAsync(Contract(keyword, keyword is "allOf" ? longest - 1 : longest));

        (code, error).ShouldBe((ExitCode.Success, ""));
    }

    [Fact]
    public async Task A_schema_that_thousands_of_others_merge_counts_in_each_of_them()
    {
        var subtypes = Enumerable.Range(0, 2_500);
        var values = string.Join(',', subtypes.Select(index => "v" + index));
        var parts = string.Join("\n", subtypes.Select(index => $"    T{index}: {{allOf: [{{$ref: '#/components/schemas/S0'}}]}}"));

        (var code, _, var error) = await DiffAsync(
            $"openapi: 3.0.3\ninfo: {{title: a, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    S0: {{type: string, enum: [{values}]}}\n{parts}\n"
        );

        code.ShouldBe(ExitCode.UnreadableInput);
        error.ShouldContain("error VG1006: comparing the schemas takes more than");
    }

    private Task<(int Code, string Output, string Error)> DiffAsync(string contract)
    {
        var file = folder.Write("contract.yaml", contract);
        return Vgen.RunAsync("diff", file, file, "--no-csharp");
    }

    private static string Contract(string keyword, int count)
    {
        var schema = keyword switch
        {
            "required" => $"{{required: [{List(count, index => "p" + index)}]}}",
            "allOf" => $"{{allOf: [{List(count, index => $"{{description: d{index}}}")}]}}",
            _ => "{}",
        };
        var content = keyword is "content" ? List(count, index => $"a/t{index}: {{}}") : $"application/json: {{schema: {schema}}}";
        var further = keyword switch
        {
            "servers" => $"servers: [{List(count, index => $"{{url: 'https://a{index}.example.org'}}")}], ",
            "security" => $"security: [{List(count, index => $"{{k{index}: []}}")}], ",
            "parameters" => $"parameters: [{List(count, index => $"{{name: p{index}, in: query}}")}], ",
            _ => "",
        };
        return $"openapi: 3.0.3\ninfo: {{title: a, version: '1'}}\npaths:\n  /a: {{get: {{{further}responses: {{'200': {{description: a, content: {{{content}}}}}}}}}}}\n";
    }

    private static string List(int count, Func<int, string> entry) => string.Join(", ", Enumerable.Range(0, count).Select(entry));
}
