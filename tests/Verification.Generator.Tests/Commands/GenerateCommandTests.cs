using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Commands;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Commands;

public sealed class GenerateCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Documents_become_a_folder_each_and_are_listed()
    {
        var list = Path.Combine(folder.Path, "files.list");

        (var code, var output, var error) = await RunAsync([.. Repository.Documents, "--out", Out, "--namespace", "Acme", "--list", list]);

        (code, error).ShouldBe((ExitCode.Success, ""));
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Repository.Documents.Length);
        var files = await File.ReadAllLinesAsync(list, TestContext.Current.CancellationToken);
        files.ShouldContain(Path.Combine(Out, "Twilio", "AttemptsClient.g.cs"));
        files.ShouldAllBe(file => File.Exists(file));
    }

    [Fact]
    public async Task A_document_that_did_not_change_is_not_generated_again()
    {
        var copy = folder.Write(
            "acme/openapi.yaml",
            await File.ReadAllTextAsync(Repository.Documents[0], TestContext.Current.CancellationToken)
        );
        await RunAsync([copy, Repository.Documents[1], "--out", Out, "--namespace", "Acme"]);
        await File.AppendAllTextAsync(copy, "\n# touched\n", TestContext.Current.CancellationToken);

        (_, var output, _) = await RunAsync([copy, Repository.Documents[1], "--out", Out, "--namespace", "Acme"]);

        output.ShouldContain("acme: 15 files, 0 written");
        output.ShouldContain("didit: unchanged");
    }

    [Fact]
    public async Task A_broken_document_is_one_line_and_leaves_what_was_there()
    {
        var document = folder.Write(
            "acme/openapi.yaml",
            await File.ReadAllTextAsync(Repository.Documents[0], TestContext.Current.CancellationToken)
        );
        await RunAsync([document, "--out", Out, "--namespace", "Acme"]);
        var before = Directory.GetFiles(Out, "*.g.cs", SearchOption.AllDirectories);
        folder.Write("acme/openapi.yaml", "openapi: 3.0.3\npaths: [\n");

        (var code, var output, var error) = await RunAsync([document, "--out", Out, "--namespace", "Acme"]);

        code.ShouldBe(ExitCode.UnreadableInput);
        output.ShouldBeEmpty();
        error.TrimEnd('\n').ShouldStartWith($"{document}(");
        error.TrimEnd('\n').ShouldNotContain('\n');
        Directory.GetFiles(Out, "*.g.cs", SearchOption.AllDirectories).ShouldBe(before);
    }

    [Theory]
    [InlineData("generate")]
    [InlineData("generate", "a.yaml")]
    [InlineData("generate", "a.yaml", "--out", "x", "--namespace", "N", "--unknown")]
    [InlineData("nonsense")]
    public async Task Wrong_usage_is_exit_code_2(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        (await VgenCommand.RunAsync(arguments, output, error, TestContext.Current.CancellationToken)).ShouldBe(ExitCode.Usage);

        output.ToString().ShouldBeEmpty();
        error.ToString().ShouldStartWith("vgen: ");
    }

    [Fact]
    public async Task Two_documents_of_one_name_are_refused_before_anything_is_written()
    {
        (var code, _, var error) = await RunAsync([Repository.Documents[0], Repository.Documents[0], "--out", Out, "--namespace", "Acme"]);

        code.ShouldBe(ExitCode.Usage);
        error.ShouldContain("namespace");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_left_out_is_said_in_each_run()
    {
        var document = folder.Write(
            "acme/openapi.yaml",
            "openapi: 3.0.3\nsecurity: [{key: []}]\npaths: {/a: {get: {operationId: getA, responses: {'204': {description: a}}}}}\ncomponents: {securitySchemes: {key: {type: openIdConnect}}}\n"
        );

        (_, _, var first) = await RunAsync([document, "--out", Out, "--namespace", "Acme"]);
        (var code, var output, var second) = await RunAsync([document, "--out", Out, "--namespace", "Acme"]);

        code.ShouldBe(ExitCode.Success);
        output.ShouldContain("acme: unchanged");
        second.ShouldStartWith($"{document}(2,11): warning VG2001: there is no C# for the security scheme 'key'");
        second.ShouldBe(first);
    }

    [Fact]
    public async Task A_second_client_of_one_name_is_one_line_with_its_place()
    {
        const string Contract = "openapi: 3.0.3\nx-client-name: Acme\npaths: {}\n";
        var first = folder.Write("one/openapi.yaml", Contract);
        var second = folder.Write("two/openapi.yaml", Contract);

        (var code, _, var error) = await RunAsync([first, second, "--out", Out, "--namespace", "Acme"]);

        code.ShouldBe(ExitCode.UnreadableInput);
        error
            .Trim()
            .ShouldStartWith($"{second}(2,16): error VG2002: a second AddAcme would come from this document, beside that of {first}");
        error.Trim().ShouldNotContain('\n');
    }

    [Theory]
    [InlineData("ÄÖ", "Äö")]
    [InlineData("größe_é", "GrößeÉ")]
    [InlineData("日本", "日本")]
    [InlineData("Ελληνικά", "Ελληνικά")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("ไทย ที่", "ไทยที่")]
    public async Task A_folder_without_ASCII_letters_keeps_its_name(string name, string expected)
    {
        var document = folder.Write(
            name + "/openapi.yaml",
            "openapi: 3.0.3\npaths: {/a: {get: {operationId: listÄ, tags: [Ö], responses: {'200': {description: a}}}}}\n"
        );
        var other = folder.Write("ÜÜ/openapi.yaml", "openapi: 3.0.3\npaths: {}\n");

        (var code, _, var error) = await RunAsync([document, other, "--out", Out, "--namespace", "Acme"]);

        (code, error).ShouldBe((ExitCode.Success, ""));
        Directory
            .GetFiles(Path.Combine(Out, expected), "*.g.cs")
            .Select(File.ReadAllText)
            .ShouldAllBe(text => text.Contains("Acme." + expected, StringComparison.Ordinal));
        Directory.Exists(Path.Combine(Out, "Üü")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("--")]
    [InlineData("§")]
    [InlineData("😀")]
    [InlineData("\u0301")]
    public async Task A_folder_whose_name_holds_no_letter_is_refused_before_anything_is_written(string name)
    {
        var document = folder.Write(name + "/openapi.yaml", "openapi: 3.0.3\npaths: {}\n");

        (var code, _, var error) = await RunAsync([document, "--out", Out, "--namespace", "Acme"]);

        code.ShouldBe(ExitCode.Usage);
        error.ShouldMatch(@"\Avgen: [^\n]+/openapi\.yaml[^\n]+rename[^\n]+\n\z");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task A_namespace_of_its_own_spares_a_folder_a_name_with_letters()
    {
        var document = folder.Write("--/openapi.yaml", "openapi: 3.0.3\npaths: {}\n");
        var list = folder.Write("documents.txt", $"{document}\tAcme.Checks\n");

        (var code, _, var error) = await RunAsync(["--documents", list, "--out", Out]);

        (code, error).ShouldBe((ExitCode.Success, ""));
    }

    [Fact]
    public async Task Folders_that_differ_only_in_the_case_of_a_letter_clash()
    {
        string[] documents = [.. new[] { "Äa", "äa" }.Select(name => folder.Write(name + "/openapi.yaml", "openapi: 3.0.3\npaths: {}\n"))];

        (var code, _, var error) = await RunAsync([.. documents, "--out", Out, "--namespace", "Acme"]);

        code.ShouldBe(ExitCode.Usage);
        foreach (var document in documents)
            error.ShouldContain(document);
    }

    [Fact]
    public async Task A_long_name_of_letters_of_several_bytes_gives_files_with_short_names()
    {
        string schema = new('日', 300);
        var document = folder.Write(
            new string('日', 80) + "/openapi.yaml",
            $"openapi: 3.0.3\npaths: {{/a: {{get: {{operationId: listThings, tags: [a], responses: {{'200': {{description: a, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}}}}}}}}}\ncomponents: {{schemas: {{{schema}: {{type: object, properties: {{a: {{type: string}}}}}}}}}}\n"
        );

        (var code, _, var error) = await RunAsync([document, "--out", Out, "--namespace", "Acme"]);

        (code, error).ShouldBe((ExitCode.Success, ""));
        string.Concat(Directory.GetFiles(Out, "*.g.cs", SearchOption.AllDirectories).Select(File.ReadAllText))
            .ShouldContain($"partial class {schema} ");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("generate", "--help")]
    public async Task Help_shows_examples(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        (await VgenCommand.RunAsync(arguments, output, error, TestContext.Current.CancellationToken)).ShouldBe(ExitCode.Success);

        output.ToString().ShouldContain("Examples:");
        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_of_documents_names_any_path()
    {
        var document = folder.Write("x$(touch PWNED) `a`;'b' %c \"d\" @e/openapi.yaml", "openapi: 3.0.3\npaths: {}\n");
        var list = folder.Write("documents.txt", document + "\n" + Repository.Documents[0] + "\n");

        (var code, var output, var error) = await RunAsync(["--documents", list, "--out", Out, "--namespace", "Acme"]);

        (code, error).ShouldBe((ExitCode.Success, ""));
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        Directory.Exists(Path.Combine(Out, "XTouchPwnedABCDE")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_list_of_documents_gives_one_of_them_a_namespace_of_its_own()
    {
        var list = folder.Write(
            "documents.txt",
            $"{Repository.Documents[0]}\tShop.Checks\n{Repository.Documents[1]}\tAcme.Kyc\n{Repository.Documents[2]}\t\n"
        );

        (var code, _, var error) = await RunAsync(["--documents", list, "--out", Out, "--namespace", "Acme"]);

        (code, error).ShouldBe((ExitCode.Success, ""));
        Namespaces("Shop.Checks").ShouldBe(["namespace Shop.Checks;"]);
        Namespaces("Kyc").ShouldBe(["namespace Acme.Kyc;"]);
        Namespaces("Twilio").ShouldBe(["namespace Acme.Twilio;"]);
    }

    [Fact]
    public async Task Documents_that_all_have_a_namespace_need_no_other()
    {
        var list = folder.Write("documents.txt", $"{Repository.Documents[0]}\tShop.Checks\n");

        (var code, _, var error) = await RunAsync(["--documents", list, "--out", Out]);

        (code, error).ShouldBe((ExitCode.Success, ""));
        Namespaces("Shop.Checks").ShouldBe(["namespace Shop.Checks;"]);
    }

    [Theory]
    [InlineData("a.yaml", "Name the namespace of 'a.yaml' with --namespace.")]
    [InlineData("a.yaml\tAcme-Checks", "'Acme-Checks' is no namespace; write it as Acme.Checks.")]
    [InlineData(
        "a.yaml\tAcme\nb.yaml\tacme",
        "a.yaml and b.yaml would both become the namespace 'Acme'; rename a folder, or give one a namespace of its own."
    )]
    public async Task A_list_with_a_wrong_namespace_is_refused_before_anything_is_written(string lines, string problem)
    {
        (var code, _, var error) = await RunAsync(["--documents", folder.Write("documents.txt", lines), "--out", Out]);

        (code, error).ShouldBe((ExitCode.Usage, $"vgen: {problem}\n"));
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task Documents_that_would_share_a_folder_are_refused()
    {
        var list = folder.Write("documents.txt", "a.yaml\tAcme.Kyc\nb.yaml\tKyc\n");

        (var code, _, var error) = await RunAsync(["--documents", list, "--out", Out, "--namespace", "Acme"]);

        code.ShouldBe(ExitCode.Usage);
        error.ShouldContain("folder 'Kyc'");
    }

    [Fact]
    public async Task A_list_that_is_not_there_is_one_line()
    {
        (var code, _, var error) = await RunAsync([
            "--documents",
            Path.Combine(folder.Path, "none.txt"),
            "--out",
            Out,
            "--namespace",
            "Acme",
        ]);

        code.ShouldBe(ExitCode.UnreadableInput);
        error.ShouldContain("none.txt(1,1): error VG1001");
    }

    [Theory]
    [InlineData(300)]
    [InlineData(101)]
    [InlineData(600)]
    public async Task A_long_name_gives_a_type_of_that_name_in_a_file_with_a_short_one(int length)
    {
        const string Letter = "A";
        string rest = new('b', length - 2);
        string[] names = [Letter + rest + "x", Letter + rest + "y"];
        var schemas = string.Join(
            ", ",
            names.Select(schema => $"{schema}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/{names[1]}'}}}}}}")
        );
        var document = folder.Write(
            "acme/openapi.yaml",
            $"openapi: 3.0.3\npaths: {{/a: {{get: {{operationId: listThings, tags: [{Letter}{rest}], parameters: [{{name: q, in: query, schema: {{type: string}}}}], responses: {{'200': {{description: a, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{names[0]}'}}}}}}}}}}}}}}}}\ncomponents: {{schemas: {{{schemas}}}}}\n"
        );

        (var code, _, var error) = await RunAsync([document, "--out", Out, "--namespace", "Acme"]);
        string[] first = [.. Directory.GetFiles(Path.Combine(Out, "Acme"), "*.g.cs").Order(StringComparer.Ordinal)];
        Directory.Delete(Out, recursive: true);
        await RunAsync([document, "--out", Out, "--namespace", "Acme"]);

        (code, error).ShouldBe((ExitCode.Success, ""));
        Directory.GetFiles(Path.Combine(Out, "Acme"), "*.g.cs").Order(StringComparer.Ordinal).ShouldBe(first);
        first.ShouldAllBe(file => Path.GetFileName(file).Length <= 130);
        var generated = string.Concat(first.Select(File.ReadAllText));
        foreach (var schema in names)
            generated.ShouldContain($"partial class {schema} ");
        generated.ShouldContain($"partial class {Letter}{rest}Client");
    }

    private string Out => Path.Combine(folder.Path, "out");

    private IEnumerable<string> Namespaces(string name) =>
        Directory
            .GetFiles(Path.Combine(Out, name), "*Client.g.cs")
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("namespace ", StringComparison.Ordinal))
            .Where(line => line != "namespace Microsoft.Extensions.DependencyInjection;")
            .Distinct();

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await VgenCommand.RunAsync(["generate", .. arguments], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
