using Verification.Generator.Contracts.Findings;

namespace Verification.Generator.Tests.Diff.Engine;

/// <summary>How bodies and parameters are written, and where requests go, counts by what holds.</summary>
public sealed class FormTests
{
    private const string Multipart = "multipart/form-data";
    private const string Url = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData(Multipart, "{f: {type: string}}", "{f: {contentType: text/plain}}")]
    [InlineData(Multipart, "{f: {type: string, format: binary}}", "{f: {contentType: application/octet-stream}}")]
    [InlineData(Multipart, "{f: {type: object}}", "{f: {contentType: application/json}}")]
    [InlineData(Multipart, "{f: {type: array, items: {type: string}}}", "{f: {contentType: TEXT/plain, headers: {}}}")]
    [InlineData(Multipart, "{f: {type: string}}", "{ghost: {contentType: image/png}}")]
    [InlineData(Url, "{f: {type: array, items: {type: string}}}", "{f: {style: form, explode: true}}")]
    [InlineData(Url, "{f: {type: array, items: {type: string}}}", "{f: {allowReserved: false}}")]
    [InlineData(Url, "{f: {type: string}}", "{f: {style: form, explode: false}}")]
    [InlineData("application/json", "{f: {type: string}}", "{f: {contentType: image/png}}")]
    public void An_encoding_that_says_what_holds_anyway_is_no_change(string media, string properties, string encoding)
    {
        Compare(Form(media, properties, "{}"), Form(media, properties, encoding)).ShouldBeEmpty();
        Compare(Form(media, properties, encoding), Form(media, properties, "{}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Multipart, "{f: {type: string}}", "{f: {contentType: text/csv}}", "request-encoding-changed")]
    [InlineData(Url, "{f: {type: array, items: {type: string}}}", "{f: {style: form, explode: false}}", "request-encoding-changed")]
    [InlineData(Url, "{f: {type: string}}", "{f: {allowReserved: true}}", "request-encoding-changed")]
    [InlineData(Multipart, "{f: {type: string}}", "{f: {contentType: 'text/plain, text/csv'}}", "request-encoding-widened")]
    [InlineData(
        Multipart,
        "{f: {type: string}}",
        "{f: {headers: {X-Sum: {required: true, schema: {type: string}}}}}",
        "request-encoding-changed"
    )]
    public void An_encoding_that_differs_is_a_change(string media, string properties, string encoding, string rule) =>
        Compare(Form(media, properties, "{}"), Form(media, properties, encoding)).ShouldBe([rule]);

    [Theory]
    [InlineData("application/json", "application/json; charset=utf-8", null)]
    [InlineData("application/json; charset=\"UTF-8\"", "application/json;charset=utf-8", null)]
    [InlineData("application/json; charset=utf-8", "application/json; charset=utf-16", "charset-changed")]
    [InlineData("text/csv", "text/csv; charset=iso-8859-1", "charset-changed")]
    public void The_character_encoding_of_a_media_type_counts(string before, string after, string? rule)
    {
        static string Response(string media) =>
            Contracts.WithBody("{type: object}").Replace("application/json:", $"'{media}':", StringComparison.Ordinal);

        Compare(Response(before), Response(after)).ShouldBe(rule is null ? [] : ["request-" + rule, "response-" + rule], ignoreOrder: true);
    }

    [Theory]
    [InlineData(
        "{name: paging, in: query, schema: {type: object, properties: {size: {type: integer}, page: {type: integer}}}}",
        "{name: size, in: query, schema: {type: integer}}, {name: page, in: query, schema: {type: integer}}",
        null
    )]
    [InlineData(
        "{name: paging, in: query, schema: {type: object, properties: {size: {type: integer}}}}",
        "{name: size, in: query, schema: {type: string}}",
        "request-type-widened"
    )]
    [InlineData(
        "{name: paging, in: query, schema: {type: object, properties: {size: {type: integer}, page: {type: integer}}}}",
        "{name: size, in: query, schema: {type: integer}}",
        "request-parameter-removed"
    )]
    [InlineData(
        "{name: paging, in: query, required: true, schema: {type: object, required: [size], properties: {size: {type: integer}}}}",
        "{name: size, in: query, required: true, schema: {type: integer}}",
        null
    )]
    public void An_exploded_object_is_the_parameters_that_it_puts_into_the_query(string before, string after, string? rule)
    {
        Compare(Query(before), Query(after)).ShouldBe(rule is null ? [] : [rule]);
        if (rule is null)
            Compare(Query(after), Query(before)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "{name: paging, in: query, explode: false, schema: {type: object, properties: {size: {type: integer}}}}",
        "{name: size, in: query, schema: {type: integer}}"
    )]
    [InlineData(
        "{name: paging, in: query, style: deepObject, schema: {type: object, properties: {size: {type: integer}}}}",
        "{name: size, in: query, schema: {type: integer}}"
    )]
    public void An_object_that_is_written_otherwise_is_a_parameter_of_its_own(string before, string after) =>
        Compare(Query(before), Query(after)).ShouldContain("request-parameter-removed");

    [Theory]
    [InlineData("https://a.test", "/v1/things/{id}", "https://a.test/v1", "/things/{key}", "path-prefix-moved")]
    [InlineData("https://a.test/api/v1/", "/things", "https://a.test/api", "/v1/things", "path-prefix-moved")]
    [InlineData("https://a.test", "/v1/things", "https://a.test/v2", "/things", "path-renamed")]
    [InlineData("https://a.test", "/v3/sessions/", "https://a.test", "/v3/sessions", "path-renamed")]
    public void A_path_that_moved_is_one_finding(string server, string path, string otherServer, string otherPath, string rule)
    {
        var changes = Contracts.Compare(Path(server, path), Path(otherServer, otherPath));

        changes
            .Where(change => change.Rule.StartsWith("path-", StringComparison.Ordinal) && change.Rule is not "path-parameter-renamed")
            .Select(change => change.Rule)
            .ShouldBe([rule]);
        changes
            .Where(change => change.Rule is "path-prefix-moved")
            .ShouldAllBe(change => change.Level == FindingLevel.Compatible && change.Operations.Count == 1);
        if (rule is "path-prefix-moved")
            changes.ShouldAllBe(change => change.Level <= FindingLevel.Compatible);
    }

    [Fact]
    public void What_changed_in_a_renamed_path_is_found_as_well() =>
        Contracts
            .Compare(Path("https://a.test", "/a"), Path("https://a.test", "/b").Replace("'204'", "'202'", StringComparison.Ordinal))
            .Select(change => change.Rule)
            .ShouldBe(["path-renamed", "response-success-status-added", "response-success-status-removed"], ignoreOrder: true);

    private static string Path(string server, string path) =>
        $"openapi: 3.0.3\ninfo: {{title: Acme, version: 1.0.0}}\nservers: [{{url: '{server}'}}]\npaths: {{'{path}': {{get: {{operationId: readThing, responses: {{'204': {{description: Done}}}}}}}}}}";

    private static string Query(string parameters) =>
        $"openapi: 3.0.3\ninfo: {{title: Acme, version: 1.0.0}}\npaths: {{/a: {{get: {{parameters: [{parameters}], responses: {{'204': {{description: Done}}}}}}}}}}";

    private static string Form(string media, string properties, string encoding) =>
        $"openapi: 3.0.3\ninfo: {{title: Acme, version: 1.0.0}}\npaths: {{/a: {{post: {{requestBody: {{content: {{{media}: {{schema: {{type: object, properties: {properties}}}, encoding: {encoding}}}}}}}, responses: {{'204': {{description: Done}}}}}}}}}}";

    private static IReadOnlyList<string> Compare(string before, string after) =>
        [.. Contracts.Compare(before, after).Select(change => change.Rule)];
}
