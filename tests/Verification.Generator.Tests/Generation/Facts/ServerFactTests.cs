using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>Operations with another server than the others of their document, and the credentials that it gets.</summary>
public sealed class ServerFactTests
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example/v1'}]
        security: [{main: []}]
        paths:
          /items:
            get: {operationId: listItems, tags: [Items], responses: {'204': {description: ok}}}
          /files:
            servers: [{url: 'FILES/{version}', variables: {version: {default: v2}}}]
            get: {operationId: listFiles, tags: [Items], responses: {'204': {description: ok}}}
            post: {operationId: addFile, tags: [Items], security: [{files: []}], responses: {'204': {description: ok}}}
            delete: {operationId: removeFile, tags: [Items], security: [], responses: {'204': {description: ok}}}
            put:
              operationId: putFile
              tags: [Items]
              servers: [{url: 'https://api.acme.example/v1'}]
              responses: {'204': {description: ok}}
          /next:
            get: {operationId: next, tags: [Items], servers: [{url: /beta}], responses: {'204': {description: ok}}}
        components:
          securitySchemes:
            main: {type: apiKey, in: header, name: X-Main}
            files: {type: apiKey, in: header, name: X-Files}
        """;

    private const string Keys = """Main = "m", Files = "f" """;

    [Fact]
    public async Task An_operation_uses_the_server_that_the_document_names_for_it_with_its_own_credentials()
    {
        await using var main = Server();
        await using var files = Server();

        await RunAsync(
            files.Address,
            main.Address,
            $$"""
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = new Uri(address, "/v1"), {{Keys}} });
            await client.Items.ListAsync(token);
            await client.Items.ListFilesAsync(token);
            await client.Items.AddFileAsync(token);
            await client.Items.RemoveFileAsync(token);
            await client.Items.PutFileAsync(token);
            await client.Items.NextAsync(token);
            return "";
            """
        );

        main.Lines.ShouldBe(["GET /v1/items HTTP/1.1", "PUT /v1/files HTTP/1.1", "GET /beta/next HTTP/1.1"]);
        files.Lines.ShouldBe(["GET /v2/files HTTP/1.1", "POST /v2/files HTTP/1.1", "DELETE /v2/files HTTP/1.1"]);
        KeysOf(main).ShouldBe(["X-Main: m", "X-Main: m", "X-Main: m"]);
        KeysOf(files).ShouldBe(["X-Main: m", "X-Files: f", ""]);
    }

    [Fact]
    public async Task The_address_of_another_server_is_an_option_that_is_checked_and_bound()
    {
        await using var files = Server();
        var api = await CompiledApi.GenerateAsync(Text(new Uri("https://files.acme.example/")));

        var outcome = await api.RunAsync(
            $$"""
            var section = Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(
                new Microsoft.Extensions.Configuration.ConfigurationBuilder(),
                new Dictionary<string, string?> { ["Main"] = "m", ["Files"] = "f", ["FilesAcmeExampleUrl"] = address + "other" }).Build();
            await using var services = new ServiceCollection().AddAcme(section).Services.BuildServiceProvider();
            await services.GetRequiredService<AcmeClient>().Items.ListFilesAsync(token);
            try { new AcmeClient(new AcmeOptions { {{Keys}}, FilesAcmeExampleUrl = new Uri("http://files.acme.example") }); }
            catch (ArgumentException exception) { return exception.Message; }
            return "made";
            """,
            files.Address
        );

        outcome.ShouldBe(
            "AcmeOptions.FilesAcmeExampleUrl uses plain http, which sends keys unencrypted: use https, or set AllowInsecureHttp. (Parameter 'options')"
        );
        files.Lines.ShouldBe(["GET /other/files HTTP/1.1"]);
        api.Schema.ShouldContain("\"FilesAcmeExampleUrl\"");
        api.Schema.ShouldContain("https://files.acme.example/v2 by default");
    }

    [Fact]
    public async Task A_handler_sends_the_requests_of_another_server_there_and_nothing_else()
    {
        await using var main = Server();
        await using var files = Server();

        await RunAsync(
            files.Address,
            main.Address,
            $$"""
            using var http = new HttpClient(new AcmeHandler(new AcmeOptions { BaseUrl = new Uri(address, "/v1"), {{Keys}} }));
            await http.PostAsync(new Uri("{{files.Address}}v2/files"), null, token);
            await http.GetAsync(new Uri(address, "/v1/items"), token);
            foreach (var wrong in new[] { "{{files.Address}}v2/items", address + "v1/files" })
            {
                try { await http.GetAsync(new Uri(wrong), token); return wrong; }
                catch (ArgumentException) { }
            }
            return "";
            """
        );

        KeysOf(main).ShouldBe(["X-Main: m"]);
        KeysOf(files).ShouldBe(["X-Files: f"]);
    }

    [Fact]
    public async Task A_server_that_is_no_address_is_named_and_not_used()
    {
        var api = await CompiledApi.GenerateAsync(
            Document.Replace("FILES/{version}", "https://{account}.acme.example", StringComparison.Ordinal)
        );

        api.Warnings.ShouldHaveSingleItem()
            .Reason.ShouldBe(
                "none of these servers of a path or an operation is an address that requests can be sent to: they go to BaseUrl of the options; "
                    + "name one with http or https, and a default for each variable."
            );
    }

    private static LoopbackApi Server() => new(_ => "HTTP/1.1 204 No Content\nConnection: close\n\n");

    private static string Text(Uri files) => Document.Replace("FILES", files.ToString().TrimEnd('/'), StringComparison.Ordinal);

    private static IEnumerable<string> KeysOf(LoopbackApi server) =>
        server.Requests.Select(request =>
            string.Join(' ', request.Split('\n').Where(line => line.StartsWith("X-", StringComparison.OrdinalIgnoreCase)))
        );

    private static async Task RunAsync(Uri files, Uri main, string body)
    {
        var api = await CompiledApi.GenerateAsync(Text(files));
        api.Warnings.ShouldBeEmpty();
        (await api.RunAsync(body, main)).ShouldBe("");
    }
}
