namespace Verification.Generator.Tests.Generation.Unions;

/// <summary>Schemas that derive from one with a discriminator through others.</summary>
public sealed class DerivedKindTests
{
    private const string Kind = "r.GetType().Name + (r as Leaf)?.Deep + (r as Leaf)?.Middle";

    [Theory]
    [InlineData("""{"kind":"Leaf","middle":"1","deep":"2"}""", "Leaf21")]
    [InlineData("""{"kind":"Mid","middle":"1"}""", "Mid")]
    [InlineData("""{"kind":"other","middle":"1"}""", "R")]
    public async Task A_schema_two_levels_below_a_discriminator_is_one_of_its_kinds(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            Mid: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {middle: {type: string}}}]}
            Leaf: {allOf: [{$ref: '#/components/schemas/Mid'}, {type: object, properties: {deep: {type: string}}}]}
            """,
            Kind
        );

        models.Kind(json).ShouldBe(kind);
        models.Echo(json).ShouldBe(json);
    }

    [Theory]
    [InlineData("""{"kind":"two","middle":"1","deep":"2"}""", "Leaf21")]
    [InlineData("""{"kind":"one","middle":"1"}""", "Mid")]
    public async Task A_mapping_may_name_a_schema_two_levels_below(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {one: '#/components/schemas/Mid', two: '#/components/schemas/Leaf'}}}
            Mid: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {middle: {type: string}}}]}
            Leaf: {allOf: [{$ref: '#/components/schemas/Mid'}, {type: object, properties: {deep: {type: string}}}]}
            """,
            Kind
        );

        models.Clients.LeftOut.ShouldBeEmpty();
        models.Kind(json).ShouldBe(kind);
        models.Echo(json).ShouldBe(json);
    }

    [Theory]
    [InlineData("""{"kind":"Mid","form":"Leaf","middle":"1","deep":"2"}""", "Leaf21")]
    [InlineData("""{"kind":"Leaf","form":"Leaf","middle":"1","deep":"2"}""", "Leaf21")]
    [InlineData("""{"kind":"Mid","form":"other","middle":"1"}""", "Mid")]
    public async Task A_kind_may_have_kinds_of_its_own(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            Mid: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {form: {type: string}, middle: {type: string}}}], discriminator: {propertyName: form}}
            Leaf: {allOf: [{$ref: '#/components/schemas/Mid'}, {type: object, properties: {deep: {type: string}}}]}
            """,
            Kind
        );

        models.Kind(json).ShouldBe(kind);
        models.Echo(json).ShouldBe(json);
    }

    [Theory]
    [InlineData("""{"kind":"leaf","deep":"2"}""", "Leaf2")]
    [InlineData("""{"kind":"Leaf","deep":"2"}""", "R")]
    [InlineData("""{"kind":"Mid"}""", "Mid")]
    public async Task The_value_that_a_derived_schema_lists_is_its_kind(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
            Mid: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {middle: {type: string}}}]}
            Leaf: {allOf: [{$ref: '#/components/schemas/R'}, {type: object, properties: {kind: {type: string, enum: [leaf]}, middle: {type: string}, deep: {type: string}}}]}
            """,
            Kind
        );

        models.Kind(json).ShouldBe(kind);
        models.Echo(json).ShouldBe(json);
    }
}
