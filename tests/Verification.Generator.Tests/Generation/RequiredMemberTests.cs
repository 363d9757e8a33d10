using Verification.Generator.Tests.Generation.Unions;

namespace Verification.Generator.Tests.Generation;

/// <summary>A member is required wherever the document says so, also in another part of the schema than the one that declares it.</summary>
public sealed class RequiredMemberTests
{
    [Theory]
    [InlineData("R: {allOf: [{$ref: '#/components/schemas/B'}, {required: [name, ghost]}]}", "3.0.3")]
    [InlineData("R: {allOf: [{$ref: '#/components/schemas/B'}], required: [name], properties: {c: {type: string}}}", "3.0.3")]
    [InlineData("R: {allOf: [{$ref: '#/components/schemas/B'}], required: [name]}", "3.0.3")]
    [InlineData("R: {$ref: '#/components/schemas/B', required: [name]}", "3.1.0")]
    [InlineData(
        "R: {type: object, required: [name], allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/Q'}]}",
        "3.0.3"
    )]
    [InlineData("R: {allOf: [{$ref: '#/components/schemas/Q'}, {$ref: '#/components/schemas/B'}]}", "3.0.3")]
    [InlineData(
        "R: {type: object, required: [name], properties: {name: {$ref: '#/components/schemas/Text'}, inner: {$ref: '#/components/schemas/B', required: [name]}}}",
        "3.1.0"
    )]
    public async Task A_member_that_another_part_declares_is_required(string schema, string version)
    {
        using var models = await CompiledModels.Of(
            schema
                + """

                B: {type: object, properties: {name: {type: string}, other: {type: string}}}
                Q: {type: object, required: [name], properties: {q: {type: string}}}
                Text: {type: string}
                """,
            "r.Name",
            "new R { Name = \"1\" }",
            version
        );

        models.Clients.Files.Single(file => file.Name == "R.g.cs").Content.ShouldContain("public required string? Name { get; init; }");
        models.Made().ShouldBe("""{"name":"1"}""");
        models.Clients.Files.Where(file => file.Name == "RInner.g.cs").ShouldAllBe(file => file.Content.Contains("required string? Name"));
    }

    [Fact]
    public async Task What_is_required_of_one_schema_is_not_of_the_schema_that_it_extends()
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, properties: {strict: {$ref: '#/components/schemas/S'}, plain: {$ref: '#/components/schemas/B'}, same: {allOf: [{$ref: '#/components/schemas/B'}], required: [ghost]}}}
            S: {allOf: [{$ref: '#/components/schemas/B'}, {required: [name]}]}
            B: {type: object, properties: {name: {type: string}}}
            """,
            "r.Strict?.Name",
            "new R { Strict = new S { Name = \"1\" }, Plain = new B(), Same = new B() }"
        );

        models.Made().ShouldBe("""{"strict":{"name":"1"},"plain":{},"same":{}}""");
    }
}
