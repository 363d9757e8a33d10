using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>The handler of a foreign document gives any client the pipeline of the typed one.</summary>
public sealed class HandlerTests
{
    private const string Client =
        """using var http = new HttpClient(new AcmeHandler(new AcmeOptions { BaseUrl = address, ApiKey = "k1" })) { BaseAddress = address };""";

    [Fact]
    public async Task A_request_of_the_document_has_the_key_on_each_hop_and_gives_the_response_as_it_came()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Text);
        await using var server = new LoopbackApi(line =>
            line.Contains("/checks/", StringComparison.Ordinal) && !line.Contains("/eu/", StringComparison.Ordinal)
                ? "HTTP/1.1 302 Found\nLocation: /eu/v1/checks/7\nContent-Length: 0\nConnection: close\n\n"
                : "HTTP/1.1 203 Fine\nContent-Type: application/vnd.acme+json\nX-Trace: t1\nContent-Length: 10\nConnection: close\n\n{\"id\":\"7\"}"
        );

        var result = await api.RunAsync(
            Client
                + """
                using var request = new HttpRequestMessage(HttpMethod.Get, "v1/checks/7");
                request.Headers.Add("X-Own", "own");
                using var response = await http.SendAsync(request, token);
                var type = response.Content.Headers.ContentType;
                return $"{(int)response.StatusCode} {type} {response.Headers.GetValues("X-Trace").Single()} {await response.Content.ReadAsStringAsync(token)}";
                """,
            server.Address
        );

        result.ShouldBe("""203 application/vnd.acme+json t1 {"id":"7"}""");
        server.Lines.ShouldBe(["GET /v1/checks/7 HTTP/1.1", "GET /eu/v1/checks/7 HTTP/1.1"]);
        server.Requests.ShouldAllBe(request => request.Contains("X-Acme-Key: k1") && request.Contains("X-Own: own"));
    }

    [Fact]
    public async Task A_redirect_to_another_origin_is_refused_and_nothing_is_sent_there()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Text);
        await using var other = new LoopbackApi(LoopbackApi.Checks);
        await using var server = new LoopbackApi(_ =>
            $"HTTP/1.1 302 Found\nLocation: {other.Address}v1/checks/7\nContent-Length: 0\nConnection: close\n\n"
        );

        var refusal = await api.RunAsync(Refused("v1/checks/7", "RedirectException"), server.Address);

        refusal.ShouldContain("another scheme, host, port or user");
        other.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("v1/other", "No operation of the document")]
    [InlineData("v1/checks/", "No operation of the document")]
    [InlineData("v1/checks/a%2Fb", "No operation of the document")]
    [InlineData("v1/checks/7/more", "No operation of the document")]
    [InlineData("https://elsewhere.example/v1/checks", "The request is not for")]
    public async Task A_request_that_the_document_does_not_know_is_refused_before_sending(string path, string message)
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Text);
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        var refusal = await api.RunAsync(Refused(path, "ArgumentException"), server.Address);

        refusal.ShouldStartWith(message);
        server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/v1/a%20b/{id}", "v1/a b/7", "GET /v1/a%20b/7 HTTP/1.1")]
    [InlineData("/v1/checks/{id}", "v1/%63hecks/7", "GET /v1/checks/7 HTTP/1.1")]
    [InlineData("/v1/checks/{id}.{kind}", "v1/checks/7.pdf", "GET /v1/checks/7.pdf HTTP/1.1")]
    [InlineData("/v1/checks/no-{id}:{kind}:read", "v1/checks/no-7:full:read", "GET /v1/checks/no-7:full:read HTTP/1.1")]
    [InlineData("/v1/checks/{id}", "v1/checks/..;", "")]
    [InlineData("/v1/checks/{id}", "v1/checks/.;a=b", "")]
    [InlineData("/v1/checks/{id}", "v1/checks/%252e%252e", "")]
    [InlineData("/v1/checks/{id}.{kind}", "v1/checks/7", "")]
    [InlineData("/v1/checks/{id}.{kind}", "v1/checks/7.", "")]
    [InlineData("/v1/checks/{id}", "v1//checks/7", "")]
    [InlineData("/v1/checks/{id}", "V1/checks/7", "")]
    public async Task A_path_is_found_by_its_template_and_one_that_only_looks_like_it_refused(string template, string path, string line)
    {
        var parameters = template.Contains("{kind}", StringComparison.Ordinal)
            ? ", {name: kind, in: path, required: true, schema: {type: string}}]"
            : "]";
        var document = AcmeDocument
            .With("/v1/checks/{id}:", $"{template}:")
            .Replace(
                "{name: id, in: path, required: true, schema: {type: string}}]",
                "{name: id, in: path, required: true, schema: {type: string}}" + parameters,
                StringComparison.Ordinal
            );
        var api = await CompiledApi.GenerateAsync(document);
        await using var server = new LoopbackApi(_ => "{}");

        var refusal = await api.RunAsync(
            Client
                + $$"""try { await http.GetStringAsync("{{path}}", token); return ""; } catch (ArgumentException exception) { return exception.Message; }""",
            server.Address
        );

        server.Lines.ShouldBe(line.Length > 0 ? [line] : []);
        (refusal.Length == 0).ShouldBe(line.Length > 0, refusal);
    }

    [Fact]
    public async Task The_response_to_HEAD_says_how_long_the_body_would_be()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With("  /v1/checks/{id}:\n    get:", "  /v1/checks/{id}:\n    head:"));
        await using var server = new LoopbackApi(_ => "HTTP/1.1 200 OK\nContent-Length: 12345\nConnection: close\n\n");

        var result = await api.RunAsync(
            Client
                + """
                using var response = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "v1/checks/7"), token);
                return response.Content.Headers.ContentLength + " " + (await response.Content.ReadAsByteArrayAsync(token)).Length;
                """,
            server.Address
        );

        result.ShouldBe("12345 0");
    }

    [Fact]
    public async Task The_key_of_another_operation_is_refused_too()
    {
        var api = await CompiledApi.GenerateAsync(
            AcmeDocument.Text.Replace("operationId: getCheck", "operationId: getCheck\n      security: []", StringComparison.Ordinal)
        );
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        var refusal = await api.RunAsync(
            Client
                + """
                http.DefaultRequestHeaders.TryAddWithoutValidation("X-Acme-Key", "planted-secret");
                try { return await http.GetStringAsync("v1/checks/7", token); } catch (ArgumentException exception) { return exception.Message; }
                """,
            server.Address
        );

        refusal.ShouldStartWith("The request has the header X-Acme-Key");
        server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("x-acme-key")]
    [InlineData("Authorization")]
    [InlineData("Cookie")]
    [InlineData("Host")]
    public async Task A_credential_of_the_callers_own_is_refused_before_sending(string header)
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Text);
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        var refusal = await api.RunAsync(
            Client
                + $$"""
                http.DefaultRequestHeaders.TryAddWithoutValidation("{{header}}", "planted-secret");
                try { return await http.GetStringAsync("v1/checks/7", token); } catch (ArgumentException exception) { return exception.Message; }
                """,
            server.Address
        );

        refusal.ShouldStartWith("The request has the header ");
        refusal.ShouldNotContain("planted-secret");
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_in_the_query_is_added_and_one_of_the_callers_own_refused()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Secured("key: {type: apiKey, in: query, name: api_key}"));
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        await api.RunAsync(Client + """return await http.GetStringAsync("v1/checks?state=open", token);""", server.Address);
        var refusal = await api.RunAsync(Refused("v1/checks?api_key=planted", "ArgumentException"), server.Address);

        server.Lines.ShouldBe(["GET /v1/checks?state=open&api_key=k1 HTTP/1.1"]);
        refusal.ShouldStartWith("The request has the query parameter api_key");
    }

    [Fact]
    public async Task An_error_is_the_exception_of_the_typed_client_and_transient_ones_are_retried()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Text);
        var calls = 0;
        await using var server = new LoopbackApi(_ =>
            calls++ == 0
                ? "HTTP/1.1 503 Busy\nContent-Length: 0\nConnection: close\n\n"
                : "HTTP/1.1 404 Gone\nContent-Length: 0\nConnection: close\n\n"
        );

        var result = await api.RunAsync(
            """
            var options = new AcmeOptions { BaseUrl = address, ApiKey = "k1" };
            options.Retry.BaseDelay = TimeSpan.Zero;
            using var http = new HttpClient(new AcmeHandler(options)) { BaseAddress = address };
            try { return await http.GetStringAsync("v1/checks/7", token); } catch (VerificationApiException exception) { return exception.Status + exception.Operation; }
            """,
            server.Address
        );

        result.ShouldBe("NotFoundgetCheck");
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_HTTP_client_can_be_registered_whose_requests_go_through_the_handler()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Text);
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        var result = await api.RunAsync(
            """
            var services = new ServiceCollection();
            services.AddAcmeHttpClient("own", options => { options.BaseUrl = address; options.ApiKey = "k1"; });
            using var provider = services.BuildServiceProvider();
            var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("own");
            return await http.GetStringAsync("v1/checks/7", token);
            """,
            server.Address
        );

        result.ShouldBe("""{"id":"1"}""");
        server.Requests.ShouldHaveSingleItem().ShouldContain("X-Acme-Key: k1");
    }

    private static string Refused(string path, string exception) =>
        Client
        + $$"""try { return await http.GetStringAsync("{{path}}", token); } catch ({{exception}} exception) { return exception.Message; }""";
}
