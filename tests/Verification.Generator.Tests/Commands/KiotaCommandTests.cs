using System.Text.Json;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.CodeGeneration.Kiota;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

/// <summary>The commands with Kiota's clients.</summary>
public sealed class KiotaCommandTests : IDisposable
{
    private const string Contract = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://acme.example'}]
        paths:
          /checks:
            get:
              operationId: listChecks
              tags: [Checks]
              summary: Lists checks.
              parameters:
                - {name: page_size, in: query, description: How many., schema: {type: integer}}
              responses:
                '200': {description: Checks., content: {application/json: {schema: {$ref: '#/components/schemas/CheckList'}}}}
                '400': {description: Wrong., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
          /checks/{id}:
            get:
              operationId: getCheck
              tags: [Checks]
              summary: Gets a check.
              parameters:
                - {name: id, in: path, required: true, description: Its id., schema: {type: string}}
              responses: {'200': {description: A check., content: {application/json: {schema: {$ref: '#/components/schemas/Verdict'}}}}}
        components:
          schemas:
            CheckList: {type: object, properties: {checks: {type: array, items: {$ref: '#/components/schemas/Verdict'}}}}
            Verdict: {type: object, properties: {id: {type: string, format: uuid}, note: {type: string}, outcome: {type: string, enum: [good, bad]}}}
            Problem: {type: object, properties: {message: {type: string}}}

        """;

    private readonly TemporaryFolder folder = new();

    private string Out => Path.Combine(folder.Path, "out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_client_of_Kiota_is_generated_once_and_has_no_class_for_errors()
    {
        var document = folder.Write("acme/openapi.yaml", Contract);

        (var code, var output, var error) = await GenerateAsync(document);
        (_, var again, _) = await GenerateAsync(document);

        (code, error).ShouldBe((ExitCode.Success, ""));
        output.ShouldMatch(@"^acme: \d+ files, \d+ written\n$");
        again.ShouldBe("acme: unchanged\n");
        var files = Directory.GetFiles(Path.Combine(Out, "Acme")).Select(Path.GetFileName).ToArray();
        files.ShouldContain("AcmeKiotaClient.g.cs");
        files.ShouldContain("kiota-lock.json");
        files.ShouldNotContain("Models.Problem.g.cs");
        var check = await File.ReadAllTextAsync(Path.Combine(Out, "Acme", "Models.Verdict.g.cs"), TestContext.Current.CancellationToken);
        check.ShouldContain("public string? Outcome { get; set; }");
        check.ShouldContain("public string? Id { get; set; }");
    }

    [Fact]
    public async Task What_Kiota_warns_of_is_said_in_each_run_at_its_place()
    {
        var document = folder.Write(
            "acme/openapi.yaml",
            Contract.Replace("servers: [{url: 'https://acme.example'}]\n", "", StringComparison.Ordinal)
        );

        (var code, _, var error) = await GenerateAsync(document);
        (_, _, var again) = await GenerateAsync(document);

        code.ShouldBe(ExitCode.Success);
        error.ShouldContain($"{document}(1,1): warning VG2005: Kiota reports: ");
        again.ShouldBe(error);
    }

    [Fact]
    public async Task What_Kiota_calls_an_error_is_said_at_its_place_and_the_rest_is_generated()
    {
        var document = folder.Write(
            "acme/openapi.yaml",
            Contract.Replace(
                "Problem: {type: object",
                "Problem: {type: object, discriminator: {propertyName: kind}",
                StringComparison.Ordinal
            )
        );

        (var code, _, var error) = await GenerateAsync(document);

        code.ShouldBe(ExitCode.Success);
        var line = Contract.Split('\n').Index().Single(entry => entry.Item.Contains("Problem: {type", StringComparison.Ordinal)).Index + 1;
        error.ShouldContain($"{document}({line},");
        error.ShouldContain("warning VG2005: Kiota reports: OpenAPI error: #/components/schemas/Problem/discriminator - ");
    }

    [Fact]
    public async Task A_file_that_is_no_program_is_not_Kiota()
    {
        var document = folder.Write("acme/openapi.yaml", Contract);
        var tool = folder.Write("kiota.dll", "text");

        (var code, _, var error) = await Vgen.RunAsync("diff", document, document, "--flavour", "kiota", "--kiota", tool);

        code.ShouldBe(ExitCode.Usage);
        error.ShouldStartWith("vgen: Kiota was not found; ");
    }

    [Theory]
    [InlineData("generate", "--out", "out", "--namespace", "Acme")]
    [InlineData("diff", "other.yaml")]
    public async Task Without_Kiota_the_command_says_how_to_get_it(string command, params string[] others)
    {
        var document = folder.Write("acme/openapi.yaml", Contract);

        (var code, _, var error) = await Vgen.RunAsync([
            command,
            document,
            .. others,
            "--flavour",
            "kiota",
            "--kiota",
            "nowhere/kiota.dll",
        ]);

        code.ShouldBe(ExitCode.Usage);
        error.ShouldStartWith(
            "vgen: Kiota was not found; install it with 'dotnet tool install --global Microsoft.OpenApi.Kiota --version 1.38.0'"
        );
    }

    [Fact]
    public async Task A_difference_names_the_members_of_both_kinds_of_clients_at_the_change_that_causes_it()
    {
        var changes = await DiffAsync(Contract.Replace(", note: {type: string}", "", StringComparison.Ordinal), "--flavour", "kiota");

        var change = changes.ShouldHaveSingleItem();
        change.GetProperty("rule").GetString().ShouldBe("response-property-removed");
        Members(change)
            .ShouldBe([("", "public string? Verdict.Note { get; init; }"), ("kiota", "public string? Verdict.Note { get; set; }")]);
    }

    [Fact]
    public async Task Without_the_flavour_only_our_members_are_compared()
    {
        var changes = await DiffAsync(Contract.Replace(", note: {type: string}", "", StringComparison.Ordinal));

        Members(changes.ShouldHaveSingleItem()).ShouldBe([("", "public string? Verdict.Note { get; init; }")]);
    }

    [Fact]
    public async Task A_new_value_of_an_enum_changes_nothing_in_Kiotas_client()
    {
        var changes = await DiffAsync(
            Contract.Replace("enum: [good, bad]", "enum: [good, bad, ugly]", StringComparison.Ordinal),
            "--flavour",
            "kiota"
        );

        Members(changes.ShouldHaveSingleItem()).ShouldAllBe(member => member.Flavour == "");
    }

    [Fact]
    public async Task A_renamed_operation_breaks_our_client_only()
    {
        var changes = await DiffAsync(
            Contract.Replace("operationId: getCheck", "operationId: readCheck", StringComparison.Ordinal),
            "--flavour",
            "kiota"
        );

        changes.SelectMany(Members).ShouldAllBe(member => member.Flavour == "");
    }

    [Fact]
    public async Task A_renamed_parameter_of_the_query_is_explained_by_the_change_of_the_wire()
    {
        var changes = await DiffAsync(Contract.Replace("name: page_size", "name: limit", StringComparison.Ordinal), "--flavour", "kiota");

        changes.Select(change => change.GetProperty("rule").GetString()).ShouldBe(["request-parameter-removed", "request-parameter-added"]);
        changes.SelectMany(Members).Count(member => member.Flavour == "kiota").ShouldBe(2);
    }

    [Fact]
    public async Task A_removed_path_takes_Kiotas_builder_along()
    {
        var start = Contract.IndexOf("  /checks/{id}:", StringComparison.Ordinal);
        var end = Contract.IndexOf("components:", StringComparison.Ordinal);

        var changes = await DiffAsync(Contract.Remove(start, end - start), "--flavour", "kiota");

        var removed = changes.First(change => change.GetProperty("rule").GetString() is "path-removed" or "operation-removed");
        Members(removed)
            .ShouldContain(member => member.Flavour == "kiota" && member.Before.Contains("ItemRequestBuilder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_that_is_new_has_only_additions()
    {
        folder.Write("before/other/openapi.yaml", Contract);
        folder.Write("after/other/openapi.yaml", Contract);
        folder.Write("after/acme/openapi.yaml", Contract);

        (var code, var output, _) = await Vgen.RunAsync(
            "diff",
            Path.Combine(folder.Path, "before"),
            Path.Combine(folder.Path, "after"),
            "--flavour",
            "kiota",
            "--format",
            "json"
        );

        code.ShouldBe(ExitCode.Success);
        using var report = JsonDocument.Parse(output);
        report.RootElement.GetProperty("counts").GetProperty("breaking").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_flavour_without_CSharp_is_refused()
    {
        (var code, _, var error) = await Vgen.RunAsync("diff", "a", "b", "--flavour", "kiota", "--no-csharp");

        code.ShouldBe(ExitCode.Usage);
        error.ShouldStartWith("vgen: --no-csharp leaves out what --flavour asks for");
    }

    [Fact]
    public void The_version_to_install_is_the_one_that_the_build_downloads() =>
        File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .ShouldContain($"<KiotaGeneratorVersion>{KiotaTool.ExpectedVersion}</KiotaGeneratorVersion>");

    private Task<(int Code, string Output, string Error)> GenerateAsync(string document) =>
        Vgen.RunAsync("generate", document, "--out", Out, "--namespace", "Acme.Kiota", "--flavour", "kiota");

    private async Task<IReadOnlyList<JsonElement>> DiffAsync(string revision, params string[] options)
    {
        var before = folder.Write("before/acme/openapi.yaml", Contract);
        var after = folder.Write("after/acme/openapi.yaml", revision);
        (_, var output, var error) = await Vgen.RunAsync(["diff", before, after, "--format", "json", .. options]);
        error.ShouldBeEmpty();
        using var report = JsonDocument.Parse(output);
        return [.. report.RootElement.GetProperty("changes").Clone().EnumerateArray()];
    }

    private static IReadOnlyList<(string Flavour, string Before)> Members(JsonElement change) =>
        [
            .. change
                .GetProperty("csharp")
                .GetProperty("members")
                .EnumerateArray()
                .Select(member =>
                    (
                        member.TryGetProperty("flavour", out var flavour) ? flavour.GetString()! : "",
                        (member.GetProperty("before").GetString() ?? member.GetProperty("after").GetString())!
                    )
                ),
        ];
}
