using System.Text;
using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Documents;
using Verification.Generator.Documents.Conversion;
using Verification.Generator.Tests.Generation;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Documents;

/// <summary>A document may be written in several files of one folder tree; every command reads them as one.</summary>
public sealed class DocumentPartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DocumentPartTests()
    {
        folder.Write(
            "acme/openapi.yaml",
            """
            openapi: 3.0.3
            info: {title: Acme, version: '1'}
            servers: [{url: 'https://api.acme.example'}]
            paths:
              /items: {$ref: paths/items.yaml}
              /items/{id}:
                get:
                  operationId: getItem
                  tags: [Items]
                  parameters: [{$ref: 'common/parameters.yaml#/id'}]
                  responses:
                    '200': {$ref: './common/responses.json#/one'}
            components:
              schemas:
                Item: {$ref: schemas/Item.yaml}
            """
        );
        folder.Write(
            "acme/paths/items.yaml",
            """
            get:
              operationId: listItems
              tags: [Items]
              parameters: [{$ref: ../common/parameters.yaml#/state}]
              responses:
                '200': {description: All., content: {application/json: {schema: {type: array, items: {$ref: ../schemas/Item.yaml}}}}}
            """
        );
        folder.Write(
            "acme/common/parameters.yaml",
            """
            id: {name: id, in: path, required: true, schema: {type: string}}
            state: {name: state, in: query, schema: {$ref: '#/schemas/State'}}
            schemas:
              State: {type: string, enum: [open, closed]}
            """
        );
        folder.Write(
            "acme/common/responses.json",
            """{"one": {"description": "One.", "content": {"application/json": {"schema": {"$ref": "../openapi.yaml#/components/schemas/Item"}}}}}"""
        );
        folder.Write(
            "acme/schemas/Item.yaml",
            """
            type: object
            required: [id]
            properties:
              id: {type: string}
              parent: {$ref: Item.yaml}
              owner: {$ref: Owner.yaml#/Owner}
            """
        );
        folder.Write(
            "acme/schemas/Owner.yaml",
            """
            Owner:
              type: object
              properties:
                name: {type: string}
                items: {type: array, items: {$ref: ./Item.yaml}}
            """
        );
    }

    private string File => Path.Combine(folder.Path, "acme", "openapi.yaml");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_files_are_one_document_whose_code_compiles()
    {
        var document = ContractDocument.Load(File);

        var clients = await ClientGenerator.DescribeAsync(document, "Sample.Acme", TestContext.Current.CancellationToken);

        clients.LeftOut.ShouldBeEmpty();
        GeneratedCompilation.Warnings(clients).ShouldBeEmpty();
        clients
            .Files.Select(file => file.Name)
            .ShouldBe(
                [
                    "AcmeClient.g.cs",
                    "AcmeContract.g.cs",
                    "AcmeHandler.g.cs",
                    "AcmeOperations.g.cs",
                    "AcmeOptions.g.cs",
                    "AcmeServiceCollectionExtensions.g.cs",
                    "Item.g.cs",
                    "ItemsClient.g.cs",
                    "ListItemsQuery.g.cs",
                    "Owner.g.cs",
                    "State.g.cs",
                ],
                ignoreOrder: true
            );
        document
            .Parts.Select(part => Path.GetRelativePath(folder.Path, part).Replace('\\', '/'))
            .ShouldBe([
                "acme/common/parameters.yaml",
                "acme/common/responses.json",
                "acme/paths/items.yaml",
                "acme/schemas/Item.yaml",
                "acme/schemas/Owner.yaml",
            ]);
    }

    /// <summary>OpenAPI has no such references, but documents that are written in several files share their texts by them.</summary>
    [Fact]
    public async Task A_text_of_another_file_stands_where_it_is_referred_to()
    {
        folder.Write("acme/common/texts.yaml", "items:\n  list: Lists all of the items.\n  id: listAllItems\n");
        folder.Write(
            "acme/paths/items.yaml",
            """
            get:
              operationId: {$ref: ../common/texts.yaml#/items/id}
              summary: {$ref: ../common/texts.yaml#/items/list}
              tags: [Items]
              responses: {'204': {description: {$ref: ../common/texts.yaml#/items/list}}}
            """
        );

        var code = await CodeAsync(ContractDocument.Load(File));

        code.ShouldContain("Lists all of the items.");
        code.ShouldContain("\"listAllItems\"");
    }

    [Fact]
    public async Task Converted_it_is_one_file_that_says_the_same()
    {
        var (code, output, error) = await Vgen.RunAsync("convert", File, "--to", "json");

        (code, error).ShouldBe((ExitCode.Success, ""));
        output.ShouldNotContain(".yaml");
        var single = ContractDocument.Load(folder.Write("single/openapi.json", output));
        single.Parts.ShouldBeEmpty();
        (await CodeAsync(single.As("acme"))).ShouldBe(await CodeAsync(ContractDocument.Load(File)));
    }

    [Fact]
    public async Task What_is_wrong_in_a_part_is_named_with_its_file_and_line()
    {
        folder.Write("acme/paths/items.yaml", "get:\n  operationId: listItems\n  responses: {}\ntrace:\n  responses: {}\n");

        var (_, _, error) = await Vgen.RunAsync("generate", File, "--out", folder.Path, "--namespace", "Sample");
        var again = await Vgen.RunAsync("generate", File, "--out", folder.Path, "--namespace", "Sample");
        var (_, lint, _) = await Vgen.RunAsync("lint", File);

        var part = Path.Combine(folder.Path, "acme", "paths/items.yaml");
        error.ShouldContain($"{part}(4,1): warning VG2001");
        again.Error.ShouldBe(error);
        lint.ShouldContain($"{part}(4): error not-renderable");
    }

    [Theory]
    [InlineData("Missing.yaml", "there is no such file")]
    [InlineData("Owner.yaml#/Nobody", "nothing stands at '#/Nobody'")]
    [InlineData("../../secret.yaml", "leaves the folder")]
    [InlineData("x/../../../secret.yaml#/a", "leaves the folder")]
    [InlineData("%2e%2e/%2e%2e/secret.yaml", "leaves the folder")]
    [InlineData("https://acme.example/schema.yaml", "is an address")]
    [InlineData("//acme.example/schema.yaml", "is an address")]
    [InlineData("file:///etc/hosts", "is an address")]
    [InlineData("/etc/hosts", "is an address")]
    [InlineData("C:\\secret.yaml", "is an address")]
    [InlineData("..\\..\\secret.yaml", "leaves the folder")]
    public void A_reference_that_leads_nowhere_or_out_of_the_folder_is_refused_at_its_place(string reference, string reason)
    {
        folder.Write("secret.yaml", "a: {type: object}\n");
        folder.Write("acme/schemas/Item.yaml", $"type: object\nproperties:\n  id: {{$ref: '{reference}'}}\n");

        var refusal = Should.Throw<DocumentException>(() => ContractDocument.Load(File));

        refusal.Reason.ShouldContain(reason);
        refusal.Message.ShouldStartWith($"{Path.Combine(folder.Path, "acme", "schemas/Item.yaml")}(3,");
        refusal.Code.ShouldBe(DocumentErrorCode.Reference);
    }

    [Fact]
    public void A_symbolic_link_counts_as_what_it_leads_to()
    {
        folder.Write("outside/Owner.yaml", "Owner: {type: object}\n");
        var inside = folder.Write("acme/real/Owner.yaml", "Owner: {type: object, properties: {name: {type: string}}}\n");
        var link = Path.Combine(folder.Path, "acme", "schemas", "Owner.yaml");

        System.IO.File.Delete(link);
        System.IO.File.CreateSymbolicLink(link, inside);
        ContractDocument.Load(File).Parts.ShouldContain(part => part.EndsWith("Owner.yaml", StringComparison.Ordinal));

        System.IO.File.Delete(link);
        System.IO.File.CreateSymbolicLink(link, "../../outside/Owner.yaml");
        Should.Throw<DocumentException>(() => ContractDocument.Load(File)).Reason.ShouldContain("symbolic link");

        System.IO.File.Delete(link);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "acme", "linked"), Path.Combine(folder.Path, "outside"));
        folder.Write("acme/schemas/Owner.yaml", "Owner: {$ref: ../linked/Owner.yaml#/Owner}\n");
        Should.Throw<DocumentException>(() => ContractDocument.Load(File)).Reason.ShouldContain("symbolic link");
    }

    [Fact]
    public void Names_do_not_depend_on_the_order_and_clashes_keep_the_file()
    {
        folder.Write("acme/a/Error.yaml", "type: object\nproperties: {a: {type: string}}\n");
        folder.Write("acme/b/Error.yaml", "type: object\nproperties: {b: {type: string}}\n");
        string[] members = ["one: {$ref: ../a/Error.yaml}", "two: {$ref: ../b/Error.yaml}"];

        var forward = Names(members);
        var backward = Names([.. members.Reverse()]);

        forward.ShouldBe(["Item", "State", "a_Error", "b_Error"]);
        backward.ShouldBe(forward);
    }

    [Fact]
    public void References_that_lead_back_to_themselves_are_refused()
    {
        folder.Write("acme/paths/items.yaml", "$ref: other.yaml\n");
        folder.Write("acme/paths/other.yaml", "$ref: items.yaml\n");
        Should.Throw<DocumentException>(() => ContractDocument.Load(File)).Reason.ShouldContain("back to itself");

        folder.Write("acme/paths/items.yaml", "get: {responses: {}}\n");
        folder.Write("acme/schemas/Item.yaml", "$ref: Owner.yaml#/Owner\n");
        folder.Write("acme/schemas/Owner.yaml", "Owner: {$ref: Item.yaml}\n");
        Should.Throw<DocumentException>(() => ContractDocument.Load(File)).Reason.ShouldContain("back to itself");
    }

    [Fact]
    public void A_mapping_of_a_discriminator_may_name_files()
    {
        folder.Write(
            "acme/schemas/Item.yaml",
            "type: object\ndiscriminator: {propertyName: kind, mapping: {big: Big.yaml, small: './Small.yaml#/Small'}}\nproperties: {kind: {type: string}}\n"
        );
        folder.Write("acme/schemas/Big.yaml", "allOf: [{$ref: Item.yaml}, {type: object, properties: {size: {type: integer}}}]\n");
        folder.Write("acme/schemas/Small.yaml", "Small: {allOf: [{$ref: Item.yaml}]}\n");

        var text = DocumentConverter.Convert(ContractDocument.Load(File), DocumentForm.Json);

        text.ShouldContain("\"big\": \"#/components/schemas/Big\"");
        text.ShouldContain("\"small\": \"#/components/schemas/Small\"");
    }

    [Fact]
    public void Too_many_or_too_large_parts_are_refused_in_one_line()
    {
        var names = Enumerable.Range(0, DocumentLimits.Parts + 1).Select(number => $"many/S{number}.yaml").ToArray();
        foreach (var name in names)
            folder.Write("acme/" + name, "type: string\n");
        folder.Write(
            "acme/schemas/Item.yaml",
            "properties:\n" + string.Concat(names.Select((name, at) => $"  p{at}: {{$ref: ../{name}}}\n"))
        );
        Refused().Reason.ShouldContain("more than 2000 files");

        var list = "[" + string.Join(',', Enumerable.Repeat("1", 250_000)) + "]";
        folder.Write("acme/many/S0.yaml", "type: object\nx-a: " + list + "\n");
        folder.Write("acme/many/S1.json", """{"type": "object", "x-a": """ + list + "}\n");
        folder.Write("acme/schemas/Item.yaml", "properties: {a: {$ref: ../many/S0.yaml}, b: {$ref: ../many/S1.json}}\n");
        Refused().Reason.ShouldContain("values together");
    }

    [Fact]
    public void A_part_whose_pieces_are_all_referred_to_is_held_once()
    {
        var nested = new StringBuilder("type: object\nproperties: {a: ");
        var references = new StringBuilder("properties:\n");
        var pointer = "";
        for (var depth = 0; depth < 60; depth++)
        {
            nested.Append("{type: object, properties: {a: ");
            pointer += "/properties/a";
            references.Append(System.Globalization.CultureInfo.InvariantCulture, $"  p{depth}: {{$ref: 'Deep.yaml#{pointer}'}}\n");
        }

        nested.Append("{type: string}").Append('}', 121);
        folder.Write("acme/schemas/Deep.yaml", nested.ToString());
        folder.Write("acme/schemas/Item.yaml", references.ToString());

        ContractDocument.Load(File).Root.Object("components")!.Object("schemas")!.Count.ShouldBeGreaterThan(60);
    }

    [Fact]
    public async Task Diff_reads_the_parts_of_files_folders_and_revisions()
    {
        using var repository = new GitFolder();
        Copy(Path.Combine(folder.Path, "acme"), Path.Combine(repository.Path, "specs", "acme"));
        repository.Commit("one");
        var part = "specs/acme/common/parameters.yaml";
        var text = System.IO.File.ReadAllText(Path.Combine(repository.Path, part));
        repository.Write(part, text.Replace("[open, closed]", "[open, closed, lost]", StringComparison.Ordinal));

        foreach (
            var arguments in (string[][])
                [
                    ["HEAD:specs/acme/openapi.yaml", Path.Combine(repository.Path, "specs/acme/openapi.yaml")],
                    ["HEAD:specs", Path.Combine(repository.Path, "specs")],
                ]
        )
        {
            var pairs = await Contracts.Git.ContractSource.ResolveAsync(
                arguments[0],
                arguments[1],
                repository.Path,
                TestContext.Current.CancellationToken
            );

            pairs.Count.ShouldBe(1);
            States(pairs[0].Base!).ShouldBe(["open", "closed"]);
            States(pairs[0].Revision!).ShouldBe(["open", "closed", "lost"]);
            pairs[0]
                .Base!.Root.Object("components")!
                .Object("schemas")!
                .Object("State")!
                .Position.File.ShouldBe("HEAD:specs/acme/common/parameters.yaml");
        }
    }

    private DocumentException Refused() => Should.Throw<DocumentException>(() => ContractDocument.Load(File));

    private static string[] States(ContractDocument document) =>
        [
            .. document
                .Root.Object("components")!
                .Object("schemas")!
                .Object("State")!
                .Array("enum")!
                .Items.OfType<SpecScalar>()
                .Select(value => value.Value),
        ];

    private IReadOnlyList<string> Names(string[] members)
    {
        folder.Write("acme/schemas/Item.yaml", "type: object\nproperties:\n  " + string.Join("\n  ", members) + "\n");
        return [.. ContractDocument.Load(File).Root.Object("components")!.Object("schemas")!.Members.Select(member => member.Name).Order()];
    }

    private static async Task<string> CodeAsync(ContractDocument document) =>
        string.Join(
            '\n',
            (await ClientGenerator.GenerateAsync(document, "Sample.Acme", TestContext.Current.CancellationToken)).Select(file =>
                file.Content
            )
        );

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }
    }
}
