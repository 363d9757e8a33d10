namespace Verification.Generator.Tests.Diff.Engine;

/// <summary>A finding about requirements names the scheme that came or went, so that a search for the scheme finds it.</summary>
public sealed class SecuritySubjectTests
{
    [Theory]
    [InlineData("[{key: []}]", "[]", "key")]
    [InlineData("[]", "[{key: []}]", "key")]
    [InlineData("[{key: []}]", "[{key: []}, {}]", "key")]
    [InlineData("[{key: []}, {login: []}]", "[{}]", "key or login")]
    [InlineData("[{key: []}]", "[{key: [], login: []}]", "login")]
    [InlineData("[{key: [], login: []}]", "[{key: []}]", "login")]
    [InlineData("[{key: []}]", "[{key: []}, {login: []}]", "login")]
    [InlineData("[{token: [read]}, {key: []}]", "[{key: []}]", "token")]
    public void The_subject_is_the_scheme(string before, string after, string name)
    {
        var change = Contracts.Compare(Document("security: " + before), Document("security: " + after)).ShouldHaveSingleItem();

        change.Subject.Name.ShouldBe(name);
    }

    [Fact]
    public void A_requirement_that_only_the_operation_had_is_gone_from_the_operation()
    {
        var change = Contracts.Compare(Operation("security: [{key: []}], "), Operation("")).ShouldHaveSingleItem();

        (change.Base!.Pointer, change.Revision!.Pointer).ShouldBe(("#/paths/~1a/get/security/0", "#/paths/~1a/get"));
    }

    [Fact]
    public void A_scheme_may_be_named_like_an_extension()
    {
        const string Text =
            "openapi: 3.1.0\npaths: {}\ncomponents: {securitySchemes: {x-session: {type: apiKey, in: cookie, name: sid}}}\n";

        var change = Contracts.Compare(Text, Text.Replace("cookie", "query", StringComparison.Ordinal)).ShouldHaveSingleItem();

        (change.Rule, change.Subject.Path).ShouldBe(("security-scheme-changed", "x-session"));
    }

    private static string Document(string members) => $"openapi: 3.1.0\npaths: {{/a: {{get: {{responses: {{}}}}}}}}\n{members}\n";

    private static string Operation(string members) => $"openapi: 3.1.0\npaths: {{/a: {{get: {{{members}responses: {{}}}}}}}}\n";
}
