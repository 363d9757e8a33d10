using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>What single operations need must not keep the client from being made: only their calls are refused.</summary>
public sealed class SingleOperationTests
{
    private const string Document = """
        openapi: 3.1.0
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        security: [{k: []}]
        paths:
          /items: {get: {operationId: listItems, tags: [Items], responses: {'204': {description: x}}}}
          /both: {get: {operationId: getBoth, tags: [Items], security: [{k: [], q: []}], responses: {'204': {description: x}}}}
          /basic: {get: {operationId: getBasic, tags: [Items], security: [{b: []}], responses: {'204': {description: x}}}}
          /either: {get: {operationId: getEither, tags: [Items], security: [{}, {k: [], q: []}], responses: {'204': {description: x}}}}
          /plain: {get: {operationId: getPlain, tags: [Items], security: [], servers: [{url: 'http://plain.acme.example'}], responses: {'204': {description: x}}}}
        components:
          securitySchemes:
            k: {type: apiKey, in: header, name: X-K}
            q: {type: apiKey, in: query, name: q}
            b: {type: http, scheme: basic}
        """;

    [Fact]
    public async Task A_credential_of_one_operation_is_needed_by_its_calls_only()
    {
        await using var server = new LoopbackApi(_ => "HTTP/1.1 204 No Content\nConnection: close\n\n");

        var outcome = await RunAsync(
            """
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, K = "k" });
            await client.Items.ListAsync(token);
            await client.Items.GetEitherAsync(token);
            try { await client.Items.GetBothAsync(token); return "sent"; } catch (ArgumentException exception) { return exception.Message; }
            """,
            server
        );

        outcome.ShouldStartWith("AcmeOptions.Q is empty, and this operation needs it");
        server.Lines.ShouldBe(["GET /items HTTP/1.1", "GET /either HTTP/1.1"]);
        server.Header("X-K").ShouldBeNull();
    }

    [Fact]
    public async Task Several_credentials_of_one_operation_are_sent_together()
    {
        await using var server = new LoopbackApi(_ => "HTTP/1.1 204 No Content\nConnection: close\n\n");

        await RunAsync(
            """
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, K = "k", Q = "1" });
            await client.Items.GetBothAsync(token);
            return "";
            """,
            server
        );

        server.Lines.ShouldBe(["GET /both?q=1 HTTP/1.1"]);
        server.Header("X-K").ShouldBe("k");
    }

    [Fact]
    public async Task Half_of_a_credential_is_an_error_at_once()
    {
        await using var server = new LoopbackApi(_ => "{}");

        var outcome = await RunAsync(
            """
            try { new AcmeClient(new AcmeOptions { BaseUrl = address, K = "k", UserName = "u" }); return "made"; }
            catch (ArgumentException exception) { return exception.Message; }
            """,
            server
        );

        outcome.ShouldStartWith("AcmeOptions.Password is empty");
    }

    [Fact]
    public async Task A_plain_server_of_one_operation_is_refused_by_its_calls_only()
    {
        await using var server = new LoopbackApi(_ => "HTTP/1.1 204 No Content\nConnection: close\n\n");

        var outcome = await RunAsync(
            """
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, K = "k" });
            await client.Items.ListAsync(token);
            try { await client.Items.GetPlainAsync(token); return "sent"; } catch (ArgumentException exception) { return exception.Message; }
            """,
            server
        );

        outcome.ShouldStartWith("acme getPlain: the server of this operation has plain http");
        server.Lines.ShouldBe(["GET /items HTTP/1.1"]);
    }

    private static async Task<string> RunAsync(string body, LoopbackApi server)
    {
        var api = await CompiledApi.GenerateAsync(Document);
        api.Warnings.ShouldBeEmpty();
        return await api.RunAsync(body, server.Address);
    }
}
