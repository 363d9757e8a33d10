using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>What a document says about lists, hosts and limits changes the C# and the request that a server receives.</summary>
public sealed class ListFactTests
{
    private const string List =
        """using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, ApiKey = "k1" }); return await Ids(client.Checks.List());""";

    [Theory]
    [InlineData("/v1/checks:", "/v2/checks:", "\"/v2/checks\"", "GET /v2/checks?size=200 HTTP/1.1")]
    [InlineData("maximum-page-size: 200", "maximum-page-size: 30", "MaximumPageSize = 30", "GET /v1/checks?size=30 HTTP/1.1")]
    [InlineData(
        "default-page-size: 25, maximum-page-size: 200",
        "default-page-size: 26",
        "DefaultPageSize = 26",
        "GET /v1/checks HTTP/1.1"
    )]
    [InlineData("name: size", "name: limit", "PageSizeParameter = \"limit\"", "GET /v1/checks?limit=200 HTTP/1.1")]
    public async Task The_first_request_follows_the_document(string from, string to, string code, string sent)
    {
        var api = await CompiledApi.GenerateAsync(
            AcmeDocument
                .With(from, to)
                .Replace("page-size: size", to.Contains("limit") ? "page-size: limit" : "page-size: size", StringComparison.Ordinal)
        );
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        var ids = await api.RunAsync(List, server.Address);

        ids.ShouldBe("1 2 3");
        api.Code.ShouldContain(code);
        server.Lines.First().ShouldBe(sent);
        server.Lines.Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("identity: id", "1 2 3", true)]
    [InlineData("", "1 2 2 3", false)]
    public async Task Items_are_told_apart_by_the_identity_of_the_document(string identity, string expected, bool isDistinct)
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With(", identity: id", identity.Length == 0 ? "" : ", " + identity));
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        (await api.RunAsync(List, server.Address)).ShouldBe(expected);

        api.Code.Contains("PagedLists.Distinct(list, static item => item.Id)", StringComparison.Ordinal).ShouldBe(isDistinct);
    }

    [Theory]
    [InlineData("State = \"a\", Owner = true", "Set only one of State, Owner")]
    [InlineData("State = \"a\", Owner = false", "")]
    public async Task Parameters_that_exclude_each_other_are_refused_before_sending(string query, string message)
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Text);
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        var refusal = await api.RunAsync(
            $$"""
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, ApiKey = "k1" });
            try { await client.Checks.ListPageAsync(new() { {{query}} }, token); return ""; } catch (ArgumentException exception) { return exception.Message; }
            """,
            server.Address
        );

        refusal.ShouldStartWith(message);
        server.Requests.Count.ShouldBe(message.Length == 0 ? 1 : 0);
    }

    [Fact]
    public async Task Parameters_exclude_each_other_only_where_the_document_says_so() =>
        (await CompiledApi.GenerateAsync(AcmeDocument.With("      x-exclusive: [state, owner]\n", ""))).Code.ShouldNotContain("AtMostOne");

    [Fact]
    public async Task The_host_is_that_of_the_document()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With("https://api.acme.example", "https://eu.acme.example/base"));

        var asked = await api.RunAsync(
            """
            var stub = new Stub();
            using var client = new AcmeClient(new AcmeOptions { ApiKey = "k1" }, stub);
            await client.Checks.GetAsync("7", token);
            return stub.Asked!;
                }

                sealed class Stub : HttpMessageHandler
                {
                    public string? Asked;

                    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                    {
                        Asked = request.RequestUri!.AbsoluteUri;
                        return Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StringContent("{\"id\":\"7\"}") });
                    }
            """,
            new Uri("http://localhost")
        );

        asked.ShouldBe("https://eu.acme.example/base/v1/checks/7");
        api.Schema.ShouldContain("https://eu.acme.example/base");
    }

    [Theory]
    [InlineData("/v1")]
    [InlineData("https://{tenant}.acme.example")]
    public async Task An_address_is_required_where_the_document_names_no_usable_one(string server)
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With("https://api.acme.example", server));

        var refusal = await api.RunAsync(
            """try { using var client = new AcmeClient(new AcmeOptions { ApiKey = "k1" }); return ""; } catch (ArgumentException exception) { return exception.Message; }""",
            new Uri("http://localhost")
        );

        refusal.ShouldStartWith("AcmeOptions.BaseUrl is not set");
        api.Schema.ShouldContain("\"required\"");
    }

    [Theory]
    [InlineData("x-attempt-timeout-seconds: 20", "x-attempt-timeout-seconds: 7", "00:00:07")]
    [InlineData("x-attempt-timeout-seconds: 20\n", "", "00:00:30")]
    public async Task The_time_limit_of_a_request_is_that_of_the_document(string from, string to, string expected)
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With(from, to));

        (await api.RunAsync("return new AcmeOptions().AttemptTimeout.ToString();", new Uri("http://localhost"))).ShouldBe(expected);
    }

    [Fact]
    public async Task The_quota_is_that_of_the_document()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With("permits: 50, window-seconds: 10", "permits: 1, window-seconds: 3600"));
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        var result = await api.RunAsync(
            """
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, ApiKey = "k1" });
            await client.Checks.GetAsync("1", token);
            using var impatient = CancellationTokenSource.CreateLinkedTokenSource(token);
            var second = client.Checks.GetAsync("1", impatient.Token);
            await impatient.CancelAsync();
            try { await second; return "sent"; } catch (OperationCanceledException) { return "waited"; }
            """,
            server.Address
        );

        result.ShouldBe("waited");
        server.Requests.Count.ShouldBe(1);
        api.Code.ShouldContain("allows 1 requests in 3600 seconds");
    }

    [Theory]
    [InlineData("Lists checks.", "Lists all checks of an account.")]
    [InlineData("Returns a page of checks.", "Returns checks, newest first.")]
    [InlineData("Reads checks.", "Reads the checks of persons.")]
    [InlineData("The checks of an account.", "Checks of identity.")]
    public async Task The_words_of_the_document_are_the_documentation(string from, string to) =>
        (await CompiledApi.GenerateAsync(AcmeDocument.With(from, to))).Code.ShouldContain("/// " + to);

    [Theory]
    [InlineData("maximum-page-size: 200", "maximum-page-size: 30", "A page holds up to 30 items")]
    [InlineData("default-page-size: 25", "default-page-size: 26", "the vendor's own default is 26")]
    [InlineData("permits: 50", "permits: 51", "allows 51 requests in 10 seconds")]
    [InlineData("https://api.acme.example", "https://eu.acme.example", "<c>https://eu.acme.example</c>")]
    public async Task The_documentation_of_a_list_names_page_sizes_quota_and_host(string from, string to, string documentation) =>
        (await CompiledApi.GenerateAsync(AcmeDocument.With(from, to))).Code.ShouldContain(documentation);

    [Fact]
    public async Task A_list_can_have_path_parameters()
    {
        var api = await CompiledApi.GenerateAsync(
            AcmeDocument
                .With("/v1/checks:", "/v1/accounts/{account}/checks:")
                .Replace(
                    "        - {name: state,",
                    "        - {name: account, in: path, required: true, schema: {type: string}}\n        - {name: state,",
                    StringComparison.Ordinal
                )
        );
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        await api.RunAsync(List.Replace("List()", "List(\"a 1\", new() { State = \"open\" })", StringComparison.Ordinal), server.Address);

        server.Lines.ShouldBe([
            "GET /v1/accounts/a%201/checks?state=open&size=200 HTTP/1.1",
            "GET /v1/accounts/a%201/checks?state=open&size=200&after=t HTTP/1.1",
        ]);
    }

    [Fact]
    public async Task The_name_of_the_client_can_be_given()
    {
        var api = await CompiledApi.GenerateAsync("x-client-name: AcmeVerify\n" + AcmeDocument.Text);

        var name = await api.RunAsync(
            """new ServiceCollection().AddAcmeVerify(options => options.ApiKey = "k1"); return nameof(AcmeVerifyClient) + nameof(AcmeVerifyOptions);""",
            new Uri("http://localhost")
        );

        name.ShouldBe("AcmeVerifyClientAcmeVerifyOptions");
        api.Schema.ShouldContain("\"AcmeVerify\"");
    }

    [Fact]
    public async Task A_tag_that_is_called_as_the_document_leaves_its_name_to_the_tag()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Text.Replace("tags: [Checks]", "tags: [Acme]", StringComparison.Ordinal));

        (
            await api.RunAsync(
                """using var client = new AcmeApiClient(new AcmeApiOptions { ApiKey = "k1" }); return client.Acme is AcmeClient ? "tag" : "";""",
                new Uri("http://localhost")
            )
        ).ShouldBe("tag");
    }
}
