namespace Verification.Generator.Tests.Diff.Engine;

/// <summary>Where findings about referenced things stand.</summary>
public sealed class ReferenceTests
{
    private const string Size = "{$ref: '#/components/parameters/Size'}";
    private const string Error = "'400': {$ref: '#/components/responses/Error'}";

    [Fact]
    public void A_parameter_that_one_operation_drops_is_gone_from_that_operation()
    {
        var change = Contracts.Compare(Document(Size, Size, ""), Document(Size, "", "")).ShouldHaveSingleItem();

        (change.Base!.Pointer, change.Base.Line, change.Revision).ShouldBe(("#/paths/~1b/get/parameters/0", 4, null));
        change.Operations.ShouldBe(["GET /b"]);
    }

    [Fact]
    public void A_parameter_that_several_operations_get_is_one_finding_where_it_is_described()
    {
        var change = Contracts.Compare(Document("", "", ""), Document(Size, Size, "")).ShouldHaveSingleItem();

        change.Revision!.Pointer.ShouldBe("#/components/parameters/Size");
        change.Operations.ShouldBe(["GET /a", "GET /b"]);
    }

    [Fact]
    public void A_response_that_an_operation_gets_stands_in_the_operation() =>
        Contracts
            .Compare(Document("", "", ""), Document("", "", Error))
            .ShouldHaveSingleItem()
            .Revision!.Pointer.ShouldBe("#/paths/~1a/get/responses/400");

    [Fact]
    public void A_new_component_that_a_new_property_uses_is_no_finding_of_its_own()
    {
        var before = Contracts.WithBody("{$ref: '#/components/schemas/A'}", components: "{A: {type: object}}");
        var after = Contracts.WithBody(
            "{$ref: '#/components/schemas/A'}",
            components: "{A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}, B: {type: object, properties: {c: {$ref: '#/components/schemas/C'}}}, C: {type: string}}"
        );

        Contracts.Compare(before, after).ShouldHaveSingleItem().Rule.ShouldEndWith("property-added");
    }

    private static string Document(string first, string second, string error) =>
        $$"""
            openapi: 3.0.3
            paths:
              /a: {get: {parameters: [{{first}}], responses: { {{error}} } } }
              /b: {get: {parameters: [{{second}}], responses: {} } }
            components:
              parameters: {Size: {name: size, in: query} }
              responses: {Error: {description: Wrong} }
            """;
}
