using Verification.Generator.CodeGeneration.Commands;
using Verification.Generator.Tests.Generation.Facts;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Checks;

/// <summary>Other tools give the names of our extensions another form: it is named and ignored, and the rest is generated.</summary>
public sealed class ForeignExtensionTests
{
    /// <summary>A place of the document, and an extension of another tool to put there.</summary>
    public static TheoryData<string, string, string> Foreign =>
        new()
        {
            { "paths:\n", "x-rate-limit: 100 per minute\n", "x-rate-limit" },
            { "paths:\n", "x-rate-limit: {limit: 100, interval: 60}\n", "x-rate-limit" },
            { "paths:\n", "x-error-codes: [E1, E2]\n", "x-error-codes" },
            { "paths:\n", "x-client-name: acme client\n", "x-client-name" },
            { "paths:\n", "x-client-name: {go: acme}\n", "x-client-name" },
            { "paths:\n", "x-attempt-timeout-seconds: 1.5\n", "x-attempt-timeout-seconds" },
            { "      operationId: listItems\n", "      x-pagination: {type: cursor, limitParam: limit}\n", "x-pagination" },
            { "      operationId: listItems\n", "      x-pagination: true\n", "x-pagination" },
            { "      operationId: listItems\n", "      x-pagination: {style: offset, items: items, offset: missing}\n", "x-pagination" },
            { "      operationId: listItems\n", "      x-exclusive: true\n", "x-exclusive" },
            { "        - name: state\n", "          x-instant: true\n", "x-instant" },
            { "        id:\n", "          x-view: card\n", "x-view" },
            { "        id:\n", "          x-view: '#/components/schemas/Missing'\n", "x-view" },
            { "        id:\n", "          x-value-descriptions: [one, two]\n", "x-value-descriptions" },
            { "      scheme: bearer\n", "      x-credentials: [a, b]\n", "x-credentials" },
            { "      scheme: bearer\n", "      x-credentials: {vault: acme}\n", "x-credentials" },
        };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task An_extension_in_a_foreign_form_is_one_warning_and_costs_nothing_else(string place, string extension, string name)
    {
        await using var vendor = new LoopbackApi(_ => """{"items":[{"id":"7"}]}""");
        var api = await CompiledApi.GenerateAsync(With(place, extension));

        var id = await api.RunAsync(
            """
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, BearerToken = "t" });
            return (await client.Items.ListAsync(new() { State = "open" }, token)).Items[0].Id!;
            """,
            vendor.Address
        );

        id.ShouldBe("7");
        api.Warnings.Count.ShouldBe(1);
        api.Warnings[0].Reason.ShouldEndWith($"; {name} is ignored.");
        api.Warnings[0].Position.Line.ShouldBe(LineOf(With(place, extension), extension.Trim()));
    }

    [Fact]
    public async Task With_strict_it_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("acme/openapi.yaml", With("paths:\n", "x-rate-limit: 100 per minute\n"));
        string[] arguments = ["generate", file, "--out", folder.Path, "--namespace", "Sample"];

        var lenient = await Vgen.RunAsync(arguments);
        var strict = await Vgen.RunAsync([.. arguments, "--strict"]);

        lenient.Code.ShouldBe(ExitCode.Success);
        lenient.Error.ShouldContain("warning VG1004");
        strict.Code.ShouldBe(ExitCode.UnreadableInput);
        strict.Error.ShouldContain("error VG1004");
    }

    [Fact]
    public async Task A_parameter_that_several_operations_share_is_named_once()
    {
        var document = With("        - name: state\n", "          x-instant: true\n")
            .Replace(
                "components:\n",
                "  /more:\n    get: {operationId: listMore, tags: [Items], parameters: [*state], responses: {}}\ncomponents:\n",
                StringComparison.Ordinal
            )
            .Replace("        - name: state\n", "        - &state\n          name: state\n", StringComparison.Ordinal);

        (await CompiledApi.GenerateAsync(document)).Warnings.Count.ShouldBe(1);
    }

    private static int LineOf(string document, string text) =>
        document.Split('\n').Index().First(line => line.Item.Contains(text, StringComparison.Ordinal)).Index + 1;

    private static string With(string place, string extension)
    {
        Document.ShouldContain(place);
        return Document.Replace(place, place is "paths:\n" ? extension + place : place + extension, StringComparison.Ordinal);
    }

    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        security: [{token: []}]
        paths:
          /items:
            get:
              operationId: listItems
              tags: [Items]
              parameters:
                - name: state
                  in: query
                  schema: {type: string}
              responses:
                '200': {description: A page., content: {application/json: {schema: {$ref: '#/components/schemas/ItemPage'}}}}
        components:
          securitySchemes:
            token:
              type: http
              scheme: bearer
          schemas:
            ItemPage: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Item'}}}}
            Item:
              type: object
              properties:
                id:
                  type: string
        """;
}
