using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Diff.Engine;

public sealed class HttpRuleTests
{
    private const string Schemes =
        "components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, login: {type: http, scheme: basic}}}";

    [Theory]
    [InlineData("security: [{key: []}]", "", "security-loosened")]
    [InlineData("", "security: [{key: []}]", "security-tightened")]
    [InlineData("security: [{key: []}, {}]", "security: [{}]", null)]
    [InlineData("security: [{key: [], login: []}]", "security: [{login: [], key: []}]", null)]
    [InlineData("security: [{key: [], login: []}]", "security: [{key: []}]", "security-loosened")]
    [InlineData("security: [{key: []}]", "security: [{key: [], login: []}]", "security-tightened")]
    public void Requirements_are_compared_by_what_they_accept(string before, string after, string? rule) =>
        Rules(Document(before + "\n" + Schemes), Document(after + "\n" + Schemes)).ShouldBe(rule is null ? [] : [rule]);

    [Fact]
    public void A_renamed_scheme_accepts_the_same_credentials() =>
        Rules(
                Document("security: [{key: []}]\n" + Schemes),
                Document("security: [{secret: []}]\n" + Schemes.Replace("{key:", "{secret:", StringComparison.Ordinal))
            )
            .ShouldBe(["security-scheme-removed", "security-scheme-added"], ignoreOrder: true);

    [Theory]
    [InlineData("{'200': {description: a}}", "{2XX: {description: a}}", "response-status-widened")]
    [InlineData("{'404': {description: a}}", "{4XX: {description: a}}", null)]
    [InlineData("{'200': {description: a}, '302': {description: b}}", "{'200': {description: a}}", "response-success-status-removed")]
    [InlineData("{'200': {description: a}}", "{'200': {description: a}, default: {description: b}}", "response-error-status-added")]
    public void Statuses_and_their_ranges(string before, string after, string? rule) =>
        Rules(Operation($"responses: {before}"), Operation($"responses: {after}")).ShouldBe(rule is null ? [] : [rule]);

    [Theory]
    [InlineData("application/json", "application/json; charset=utf-8", null)]
    [InlineData("application/json", "'*/*'", null)]
    [InlineData("application/json", "text/plain", "request-media-type-removed")]
    public void Request_media_types(string before, string after, string? rule) =>
        Rules(Operation($"requestBody: {{content: {{{before}: {{}}}}}}"), Operation($"requestBody: {{content: {{{after}: {{}}}}}}"))
            .Where(found => found != "request-media-type-added")
            .ShouldBe(rule is null ? [] : [rule]);

    [Theory]
    [InlineData("application/a+json;version=1", "application/a+json; version=1; charset=utf-8", null)]
    [InlineData("application/a+json;version=1", "application/a+json;version=2", "response-media-type-renamed")]
    [InlineData(
        "application/a+json;version=1",
        "application/a+json;version=2: {}, application/a+json;version=1",
        "response-media-type-added"
    )]
    public void Media_types_are_told_apart_by_their_parameters(string before, string after, string? rule) =>
        Rules(
                Operation($"responses: {{'200': {{content: {{{before}: {{}}}}}}}}"),
                Operation($"responses: {{'200': {{content: {{{after}: {{}}}}}}}}")
            )
            .ShouldBe(rule is null ? [] : [rule]);

    [Fact]
    public void A_callback_to_another_address_is_a_change()
    {
        const string Text = "callbacks: {done: {'{$request.body#/url}': {post: {responses: {}}}}}";

        Rules(Operation(Text), Operation(Text.Replace("/url", "/target", StringComparison.Ordinal))).ShouldBe(["callback-url-changed"]);
    }

    [Theory]
    [InlineData("'202': {description: b}", nameof(FindingLevel.Compatible))]
    [InlineData("'200': {description: a, content: {application/json: {}}}", nameof(FindingLevel.Breaking))]
    public void The_server_reads_what_webhooks_answer(string response, string level)
    {
        const string Text = "openapi: 3.1.0\npaths: {}\nwebhooks: {done: {post: {responses: {'200': {description: a}}}}}";
        var after = response.StartsWith("'200'", StringComparison.Ordinal)
            ? Text.Replace("'200': {description: a}", response, StringComparison.Ordinal)
            : Text.Replace("{description: a}", "{description: a}, " + response, StringComparison.Ordinal);

        Contracts.Compare(Text, after).ShouldHaveSingleItem().Wire.ToString().ShouldBe(level);
    }

    [Theory]
    [InlineData("tags: [{name: a, description: One}]", "tags: [{name: a, description: Two}]", "description")]
    [InlineData("tags: [{name: a}]", "tags: [{name: a}, {name: b}]", "tags")]
    [InlineData("info: {license: {name: A}}", "info: {license: {name: B}}", "license")]
    public void Documentation_of_the_whole_contract_is_compared(string before, string after, string name)
    {
        var change = Contracts.Compare(Document(before), Document(after)).ShouldHaveSingleItem();

        (change.Rule, change.Subject.Name).ShouldBe(("documentation-changed", name));
    }

    [Theory]
    [InlineData("{type: integer}", "{type: string}", "request-type-widened")]
    [InlineData("{type: integer}", "{type: string, pattern: '^a'}", "request-type-changed")]
    [InlineData("{type: integer}", "{type: array, items: {type: integer}}", "request-type-widened")]
    [InlineData("{type: string}", "{type: integer}", "request-type-changed")]
    [InlineData("{type: string, default: a}", "{type: string, default: b}", "request-parameter-default-changed")]
    public void Parameters_travel_as_text(string before, string after, string rule) =>
        Rules(
                Operation($"parameters: [{{name: q, in: query, schema: {before}}}]"),
                Operation($"parameters: [{{name: q, in: query, schema: {after}}}]")
            )
            .ShouldBe([rule]);

    [Theory]
    [InlineData("x-rate", "X-Rate")]
    public void Header_names_do_not_depend_on_case(string before, string after)
    {
        Rules(Operation($"parameters: [{{name: {before}, in: header}}]"), Operation($"parameters: [{{name: {after}, in: header}}]"))
            .ShouldBeEmpty();
        Rules(
                Operation($"responses: {{'200': {{headers: {{{before}: {{}}}}}}}}"),
                Operation($"responses: {{'200': {{headers: {{{after}: {{}}}}}}}}")
            )
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[{url: 'https://a.example/'}]", "[{url: 'https://a.example'}]", null)]
    [InlineData(
        "[{url: 'https://{r}.example', variables: {r: {default: a, enum: [a, b]}}}]",
        "[{url: 'https://a.example'}, {url: 'https://b.example'}]",
        null
    )]
    [InlineData(
        "[{url: 'https://{r}.example', variables: {r: {default: a, enum: [a, b]}}}]",
        "[{url: 'https://a.example'}]",
        "server-removed"
    )]
    public void Servers_are_compared_by_their_addresses(string before, string after, string? rule) =>
        Rules(Document("servers: " + before), Document("servers: " + after)).ShouldBe(rule is null ? [] : [rule]);

    [Fact]
    public void A_removed_path_names_all_its_operations()
    {
        var change = Contracts
            .Compare("openapi: 3.0.3\npaths: {/a: {get: {responses: {}}, put: {responses: {}}}}", "openapi: 3.0.3\npaths: {}")
            .ShouldHaveSingleItem();

        change.Operations.ShouldBe(["GET /a", "PUT /a"]);
        (change.Base!.Pointer, change.Base.Line, change.Revision).ShouldBe(("#/paths/~1a", 2, null));
    }

    [Fact]
    public void Callbacks_that_lead_back_to_themselves_end()
    {
        const string Text = """
            openapi: 3.0.3
            paths: {/a: {post: {responses: {}, callbacks: {again: {$ref: '#/components/callbacks/Again'}}}}}
            components: {callbacks: {Again: {'{$request.body#/url}': {post: {responses: {}, callbacks: {again: {$ref: '#/components/callbacks/Again'}}}}}}}
            """;

        Contracts.Compare(Text, Text).ShouldBeEmpty();
    }

    private static string Document(string members) =>
        $"openapi: 3.1.0\npaths: {{/a: {{get: {{responses: {{'204': {{description: Done}}}}}}}}}}\n{members}\n";

    private static string Operation(string members) => $"openapi: 3.1.0\npaths: {{/a: {{post: {{{members}}}}}}}\n";

    private static IEnumerable<string> Rules(string before, string after) => Contracts.Compare(before, after).Select(change => change.Rule);
}
