using Verification.Generator.CodeGeneration;
using Verification.Generator.CodeGeneration.Checks;
using Verification.Generator.Contracts.Lint;
using Verification.Generator.Documents;
using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Checks;

/// <summary>What has no C# is left out with a reason, and the rest is generated.</summary>
public sealed class LeftOutTests : IDisposable
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        paths:
          /items/{id}:
            get:
              operationId: getItem
              tags: [Items]
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: filter, in: query, content: {application/octet-stream: {schema: {type: object}}}}
                - {name: view, in: query, schema: {type: string}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}}
            trace:
              operationId: traceItem
              tags: [Items]
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: ok}}
        components:
          schemas:
            Item: {type: object, properties: {id: {type: string}}}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_optional_parameter_and_an_operation_are_left_out_with_their_places()
    {
        var clients = await GenerateAsync(Document);

        clients.LeftOut.Select(reason => (reason.Position.Line, reason.Code)).ShouldBe([(11, "VG2001"), (14, "VG2001")]);
        clients.LeftOut[1].Reason.ShouldEndWith("TRACE /items/{id} is left out.");
        var code = string.Join('\n', clients.Files.Select(file => file.Content));
        code.ShouldContain("GetAsync(");
        code.ShouldContain("View { get; init; }");
        code.ShouldNotContain(" Filter { get; init; }");
        code.ShouldNotContain("TraceAsync");
    }

    [Fact]
    public async Task Without_a_required_parameter_the_operation_is_left_out()
    {
        var clients = await GenerateAsync(
            Document.Replace("filter, in: query,", "filter, in: query, required: true,", StringComparison.Ordinal)
        );

        clients.LeftOut[0].Reason.ShouldEndWith("GET /items/{id} is left out.");
        string.Join('\n', clients.Files.Select(file => file.Content)).ShouldNotContain("GetAsync(");
    }

    [Fact]
    public async Task What_comes_after_a_parameter_that_is_left_out_keeps_its_place_in_the_document()
    {
        var clients = await GenerateAsync(Document);

        clients.Origins.ShouldContain(origin => origin.Pointers.Contains("#/paths/~1items~1{id}/get/parameters/2"));
    }

    [Fact]
    public async Task Lint_names_the_same_places_as_the_generator()
    {
        var document = Load(Document);

        var found = DocumentLinter.Run(document).Where(finding => finding.Rule == LintRules.NotRenderable);

        found
            .Select(finding => (finding.Place!.Line, finding.Message))
            .Order()
            .ShouldBe((await GenerateAsync(Document)).LeftOut.Select(reason => (reason.Position.Line, reason.Reason)).Order());
    }

    [Fact]
    public void What_is_strict_allows_nothing_to_be_left_out() =>
        Should.Throw<DocumentException>(() => RenderabilityCheck.Run(Load(Document))).Position.Line.ShouldBe(11);

    [Theory]
    [InlineData("getBookings", "getBooking", "GetBookingsAsync", "GetBookingAsync")]
    [InlineData("getBooking", "getBookings", "GetBookingsAsync", "GetBookingAsync")]
    public async Task Methods_that_would_be_called_alike_both_keep_their_whole_operation_id(
        string first,
        string second,
        string one,
        string other
    )
    {
        var clients = await GenerateAsync(
            $$$"""
            openapi: 3.0.3
            info: {title: Acme, version: '1'}
            paths:
              /a: {get: {operationId: {{{first}}}, tags: [Bookings], responses: {'204': {description: ok} } } }
              /b: {get: {operationId: {{{second}}}, tags: [Bookings], responses: {'204': {description: ok} } } }
            """
        );

        clients.LeftOut.ShouldBeEmpty();
        var code = string.Join('\n', clients.Files.Select(file => file.Content));
        code.ShouldContain($" {one}(");
        code.ShouldContain($" {other}(");
        code.ShouldNotContain(" GetAsync(");
    }

    [Fact]
    public async Task A_path_item_that_is_a_reference_is_rendered()
    {
        var clients = await GenerateAsync(
            """
            openapi: 3.1.0
            info: {title: Acme, version: '1'}
            paths: {/a: {$ref: '#/components/pathItems/A'}}
            components:
              pathItems: {A: {get: {operationId: getA, tags: [A], responses: {'204': {description: ok}}}}}
            """
        );

        clients.LeftOut.ShouldBeEmpty();
        string.Join('\n', clients.Files.Select(file => file.Content)).ShouldContain("GetAsync(");
    }

    private Task<GeneratedClients> GenerateAsync(string text) =>
        ClientGenerator.DescribeAsync(Load(text), "Acme", TestContext.Current.CancellationToken);

    private ContractDocument Load(string text) => ContractDocument.Load(folder.Write("acme/openapi.yaml", text));
}
