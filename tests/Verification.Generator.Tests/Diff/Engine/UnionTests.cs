namespace Verification.Generator.Tests.Diff.Engine;

public sealed class UnionTests
{
    private const string Components =
        "{Cat: {type: object, required: [kind], properties: {kind: {type: string}}}, Dog: {type: object, required: [loud], properties: {loud: {type: boolean}}}, Name: {type: string}}";

    private const string Both = "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}";

    /// <summary>Each of these is one change: one finding with the level of the worse direction.</summary>
    [Theory]
    [InlineData(Both, "{oneOf: [{$ref: '#/components/schemas/Cat'}]}", "request-union-member-removed")]
    [InlineData(Both, "{$ref: '#/components/schemas/Cat'}", "request-union-member-removed")]
    [InlineData("{$ref: '#/components/schemas/Cat'}", Both, "response-union-member-added")]
    [InlineData(
        "{type: string, maxLength: 9}",
        "{anyOf: [{type: string, maxLength: 9}, {$ref: '#/components/schemas/Cat'}]}",
        "response-type-widened"
    )]
    [InlineData(
        Both,
        "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {type: 'null'}]}",
        "response-became-nullable"
    )]
    [InlineData(
        Both,
        "{nullable: true, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}",
        "response-became-nullable"
    )]
    [InlineData(
        Both,
        "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}, {$ref: '#/components/schemas/Name'}]}",
        "response-union-member-added"
    )]
    [InlineData(Both, "{type: object, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}", null)]
    public void One_change_of_a_union_is_one_finding(string before, string after, string? rule) =>
        Contracts.Compare(Shared(before), Shared(after)).Select(change => change.Rule).ShouldBe(rule is null ? [] : [rule]);

    [Theory]
    [InlineData("{properties: {a: {type: string}}}", "{type: object, properties: {a: {type: string}}}")]
    [InlineData("{items: {type: string}}", "{type: array, items: {type: string}}")]
    public void Whoever_describes_properties_or_items_means_an_object_or_a_list(string before, string after) =>
        Contracts.Compare(Contracts.WithBody(before), Contracts.WithBody(after)).ShouldBeEmpty();

    [Theory]
    [InlineData("{type: string, format: byte}", "{type: string, contentEncoding: base64}")]
    [InlineData("{type: string, format: binary}", "{type: string, contentMediaType: application/octet-stream}")]
    [InlineData("{type: string, example: a}", "{type: string, examples: [a]}")]
    public void What_the_versions_of_the_specification_write_otherwise_is_the_same(string before, string after) =>
        Contracts.Compare(Contracts.WithBody(before), Contracts.WithBody(after)).ShouldBeEmpty();

    [Fact]
    public void Null_beside_a_reference_is_found_where_it_is_written()
    {
        const string Nullable = "{anyOf: [{$ref: '#/components/schemas/Name'}, {type: 'null'}]}";
        const string Plain = "{$ref: '#/components/schemas/Name'}";
        static string Response(string a, string b) =>
            Contracts.WithBody($"{{type: object, properties: {{a: {a}, b: {b}}}}}", components: Components);

        var changes = Contracts.Compare(Response(Plain, Plain), Response(Nullable, Nullable));

        changes.Select(change => change.Subject.Name).Distinct().ShouldBe(["a", "b"], ignoreOrder: true);
        changes.ShouldAllBe(change => change.Revision!.Pointer.EndsWith("/anyOf/1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_type_says_it_all() =>
        Contracts
            .Compare(Contracts.WithBody("{type: string, example: a, default: b}"), Contracts.WithBody("{type: object}"))
            .Select(change => change.Rule[(change.Rule.IndexOf('-', StringComparison.Ordinal) + 1)..])
            .Distinct()
            .ShouldBe(["type-changed"]);

    /// <summary>A contract whose request and response are one schema.</summary>
    private static string Shared(string schema) =>
        Contracts.WithBody(
            "{$ref: '#/components/schemas/Whole'}",
            components: Components.Insert(1, $"Whole: {{type: object, properties: {{part: {schema}}}}}, ")
        );
}
