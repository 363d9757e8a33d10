using Verification.Generator.Tests.Scaffolding;

namespace Verification.Generator.Tests.Generation.Facts;

/// <summary>A credential changed in the document changes the C# and the request that a server receives.</summary>
public sealed class CredentialFactTests
{
    private const string TwoSchemes = "id: {type: apiKey, in: header, name: X-Id}\n    secret: {type: apiKey, in: header, name: X-Secret}";

    public static TheoryData<string, string, string, string, string> Schemes =>
        new()
        {
            {
                "key: {type: apiKey, in: header, name: X-Acme-Key}",
                "[{key: []}]",
                "ApiKey = \"k 1\".Replace(\" \", \"\")",
                "HeaderKeyAuthentication(\"X-Acme-Key\"",
                "X-Acme-Key: k1"
            },
            {
                "key: {type: apiKey, in: header, name: X-Other}",
                "[{key: []}]",
                "ApiKey = \"k1\"",
                "HeaderKeyAuthentication(\"X-Other\"",
                "X-Other: k1"
            },
            {
                "key: {type: apiKey, in: query, name: api key}",
                "[{key: []}]",
                "ApiKey = \"k&1=\"",
                "QueryKeyAuthentication(\"api key\"",
                "?api%20key=k%261%3D HTTP"
            },
            {
                "key: {type: apiKey, in: cookie, name: session}",
                "[{key: []}]",
                "ApiKey = \"k1\"",
                "CookieKeyAuthentication(\"session\"",
                "Cookie: session=k1"
            },
            {
                "key: {type: http, scheme: Basic}",
                "[{key: []}]",
                "UserName = \"u\", Password = \"p w\"",
                "BasicAuthentication(",
                "Authorization: Basic dTpwIHc="
            },
            {
                "key: {type: http, scheme: bearer}",
                "[{key: []}]",
                "BearerToken = \"t1\"",
                "BearerAuthentication(",
                "Authorization: Bearer t1"
            },
            {
                "key: {type: http, scheme: basic, x-credentials: {username: AccountSid, password: AuthToken}}",
                "[{key: []}]",
                "AccountSid = \"u\", AuthToken = \"p\"",
                "options.AccountSid",
                "Authorization: Basic dTpw"
            },
            {
                "key: {type: http, scheme: bearer, x-credentials: {token: AccessToken}}",
                "[{key: []}]",
                "AccessToken = \"t1\"",
                "options.AccessToken",
                "Authorization: Bearer t1"
            },
            { TwoSchemes, "[{id: [], secret: []}]", "Id = \"i\", Secret = \"s\"", "CombinedAuthentication(", "X-Secret: s" },
            {
                "oauth: {type: oauth2, flows: {}}\n    key: {type: http, scheme: bearer}",
                "[{oauth: []}, {key: []}]",
                "BearerToken = \"t1\"",
                "BearerAuthentication(",
                "Authorization: Bearer t1"
            },
            {
                "a: {type: apiKey, in: cookie, name: a}\n    b: {type: apiKey, in: cookie, name: b}",
                "[{a: [], b: []}]",
                "A = \"1\", B = \"2\"",
                "CookieKeyAuthentication(\"b\"",
                "Cookie: a=1; b=2"
            },
        };

    [Theory]
    [MemberData(nameof(Schemes))]
    public async Task A_security_scheme_decides_the_options_and_the_request(
        string scheme,
        string requirement,
        string options,
        string code,
        string sent
    )
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Secured(scheme, requirement));
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        var id = await api.RunAsync(
            $$"""using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, {{options}} }); return (await client.Checks.GetAsync("1", token)).Id!;""",
            server.Address
        );

        id.ShouldBe("1");
        api.Code.ShouldContain(code);
        server.Requests.ShouldHaveSingleItem().ShouldContain(sent);
        api.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_without_security_gives_a_client_without_credentials()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With("security: [{key: []}]\n", ""));
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        await api.RunAsync(
            """using var client = new AcmeClient(new AcmeOptions { BaseUrl = address }); return (await client.Checks.GetAsync("1", token)).Id!;""",
            server.Address
        );

        server.Requests.ShouldHaveSingleItem().ShouldNotContain("X-Acme-Key");
        api.Code.ShouldNotContain("ApiKey");
    }

    [Fact]
    public async Task Credentials_that_may_be_left_out_are_sent_when_they_are_set()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With("security: [{key: []}]", "security: [{}, {key: []}]"));
        await using var server = new LoopbackApi(LoopbackApi.Checks);
        const string Call =
            """using var client = new AcmeClient(new AcmeOptions { BaseUrl = address KEY }); return (await client.Checks.GetAsync("1", token)).Id!;""";

        await api.RunAsync(Call.Replace("KEY", "", StringComparison.Ordinal), server.Address);
        await api.RunAsync(Call.Replace("KEY", ", ApiKey = \"k1\"", StringComparison.Ordinal), server.Address);

        server.Requests[0].ShouldNotContain("X-Acme-Key");
        server.Requests[1].ShouldContain("X-Acme-Key: k1");
    }

    [Fact]
    public async Task An_operation_sends_its_own_credentials_or_none()
    {
        var document = AcmeDocument
            .Secured(
                "key: {type: apiKey, in: header, name: X-Acme-Key}\n    admin: {type: http, scheme: bearer, x-credentials: {token: AdminToken, hint: ask the operator}}"
            )
            .Replace("operationId: getCheck", "operationId: getCheck\n      security: [{admin: []}]", StringComparison.Ordinal)
            .Replace("operationId: listChecks", "operationId: listChecks\n      security: []", StringComparison.Ordinal);
        var api = await CompiledApi.GenerateAsync(document);
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        await api.RunAsync(
            """
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, ApiKey = "k1", AdminToken = "t1" });
            await client.Checks.ListPageAsync(token);
            return (await client.Checks.GetAsync("1", token)).Id!;
            """,
            server.Address
        );
        var refusal = await api.RunAsync(
            """
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, ApiKey = "k1" });
            try { return (await client.Checks.GetAsync("1", token)).Id!; } catch (ArgumentException exception) { return exception.Message; }
            """,
            server.Address
        );

        server.Requests.Count.ShouldBe(2);
        server.Requests[0].ShouldNotContain("Authorization");
        server.Requests[0].ShouldNotContain("X-Acme-Key");
        server.Requests[1].ShouldContain("Authorization: Bearer t1");
        server.Requests[1].ShouldNotContain("X-Acme-Key");
        refusal.ShouldStartWith("AcmeOptions.AdminToken is empty");
        refusal.ShouldContain("ask the operator");
    }

    [Theory]
    [InlineData("ApiKey = null", "AcmeOptions.ApiKey is empty: copy it from the console")]
    [InlineData("ApiKey = \"two words\"", "AcmeOptions.ApiKey contains a space")]
    [InlineData("ApiKey = \"k\", BaseUrl = null", "")]
    public async Task Options_are_checked_with_the_hint_of_the_document(string options, string message)
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Text);

        var refusal = await api.RunAsync(
            $$"""try { using var client = new AcmeClient(new AcmeOptions { {{options}} }); return ""; } catch (ArgumentException exception) { return exception.Message; }""",
            new Uri("http://localhost")
        );

        refusal.ShouldStartWith(message);
        if (message.Length == 0)
            refusal.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scheme_without_CSharp_is_named_and_left_to_the_caller()
    {
        var api = await CompiledApi.GenerateAsync(
            AcmeDocument.Secured("key: {type: openIdConnect, openIdConnectUrl: 'https://id.acme.example'}")
        );
        await using var server = new LoopbackApi(LoopbackApi.Checks);

        await api.RunAsync(
            """
            var bearer = new Verification.Runtime.CompilerServices.BearerAuthentication("own");
            using var client = new AcmeClient(new AcmeOptions { BaseUrl = address, Authentication = bearer });
            return (await client.Checks.GetAsync("1", token)).Id!;
            """,
            server.Address
        );

        server.Requests.ShouldHaveSingleItem().ShouldContain("Authorization: Bearer own");
        api.Warnings.ShouldHaveSingleItem()
            .AsWarning()
            .ShouldContain("openapi.yaml(7,11): warning VG2001: there is no C# for the security scheme 'key'");
    }

    [Theory]
    [InlineData("key: {type: mutualTLS}", "[{key: []}]", "there is no C# for the security scheme 'key'")]
    [InlineData("key: {type: apiKey, in: header, name: Host}", "[{key: []}]", "there is no C# for the security scheme 'key'")]
    [InlineData("key: {type: apiKey, in: header, name: Content-Type}", "[{key: []}]", "there is no C# for the security scheme 'key'")]
    [InlineData("key: {type: http, scheme: basic}", "[{keys: []}]", "the document declares no security scheme 'keys'")]
    [InlineData(
        "key: {type: http, scheme: basic}\n    token: {type: http, scheme: bearer}",
        "[{key: [], token: []}]",
        "'key' and 'token' stand in the same place"
    )]
    [InlineData(
        "key: {type: apiKey, in: header, name: X-Key}\n    other: {type: apiKey, in: header, name: x-key}",
        "[{key: [], other: []}]",
        "'key' and 'other' stand in the same place"
    )]
    public async Task Credentials_that_cannot_be_sent_are_named_with_the_reason(string schemes, string requirement, string reason)
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.Secured(schemes, requirement));

        var warning = api.Warnings.ShouldHaveSingleItem().AsWarning();

        warning.ShouldContain("openapi.yaml(7,11): warning VG2001: ");
        warning.ShouldContain(reason);
    }

    [Fact]
    public async Task Options_differ_by_more_than_the_case_of_their_letters_since_configuration_keys_do()
    {
        var api = await CompiledApi.GenerateAsync(
            AcmeDocument.Secured(
                "keya: {type: apiKey, in: header, name: A}\n    keyA: {type: apiKey, in: header, name: B}\n    baseurl: {type: apiKey, in: header, name: C}",
                "[{keya: [], keyA: [], baseurl: []}]"
            )
        );

        api.Code.ShouldContain("public string? Keya { get; set; }");
        api.Code.ShouldContain("public string? KeyA2 { get; set; }");
        api.Code.ShouldContain("public string? BaseurlValue { get; set; }");
    }

    [Theory]
    [InlineData("servers: [{url: 'https://api.acme.example'}]", "servers: [{url: 'https://me:hunter2@api.acme.example'}]", "(3,17)")]
    [InlineData("servers: [{url: 'https://api.acme.example'}]", "servers: [{url: 'https://api.acme.example?a=b'}]", "(3,17)")]
    [InlineData("operationId: getCheck", "operationId: getCheck\n      servers: [{url: 'https://{other}.acme.example'}]", "(27,16)")]
    public async Task A_server_that_no_request_goes_to_is_named(string before, string after, string place)
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With(before, after));

        var warning = api.Warnings.ShouldHaveSingleItem().AsWarning();

        warning.ShouldContain($"openapi.yaml{place}: warning VG2001: ");
        warning.ShouldNotContain("hunter2");
        api.Code.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task The_words_of_the_document_are_the_documentation()
    {
        var api = await CompiledApi.GenerateAsync(AcmeDocument.With("The key of an account.", "The <secret> of an account."));

        api.Code.ShouldContain("/// The &lt;secret&gt; of an account.");
        api.Schema.ShouldContain("The <secret> of an account.");
    }
}
