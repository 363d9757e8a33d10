namespace Verification.Generator.Tests.Generation.Unions;

/// <summary>Which values a discriminator has where no mapping lists them all.</summary>
public sealed class DiscriminatorValueTests
{
    private const string Kind = "r.GetType().Name";

    [Theory]
    [InlineData("""{"type":"text","t":"1"}""", "TextPart")]
    [InlineData("""{"type":"image","t":"1"}""", "ImagePart")]
    [InlineData("""{"type":"photo","t":"1"}""", "ImagePart")]
    [InlineData("""{"type":"Plain","t":"1"}""", "Plain")]
    [InlineData("""{"type":"TextPart","t":"1"}""", "Unknown")]
    [InlineData("""{"type":"ImagePart","t":"1"}""", "Unknown")]
    public async Task The_values_that_the_branches_list_are_those_of_a_discriminator_without_a_mapping(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R: {oneOf: [{$ref: '#/components/schemas/TextPart'}, {$ref: '#/components/schemas/ImagePart'}, {$ref: '#/components/schemas/Plain'}], discriminator: {propertyName: type}}
            TextPart: {type: object, required: [type], properties: {type: {const: text}, t: {type: string}}}
            ImagePart: {type: object, required: [type], properties: {type: {$ref: '#/components/schemas/ImageKind'}, t: {type: string}}}
            ImageKind: {type: string, enum: [image, photo]}
            Plain: {type: object, required: [type], properties: {type: {type: string}, t: {type: string}}}
            """,
            Kind,
            version: "3.1.0"
        );

        models.Kind(json).ShouldBe(kind);
        models.Echo(json).ShouldBe(json);
    }

    [Theory]
    [InlineData("""{"t":false}""", "No")]
    [InlineData("""{"t":true}""", "Yes")]
    public async Task Values_that_are_no_texts_tell_branches_apart_as_well(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R: {oneOf: [{$ref: '#/components/schemas/Yes'}, {$ref: '#/components/schemas/No'}], discriminator: {propertyName: t}}
            Yes: {type: object, properties: {t: {type: boolean, enum: [true]}, v: {type: number}}}
            No: {type: object, properties: {t: {type: boolean, enum: [false]}, v: {type: number}}}
            """,
            Kind
        );

        models.Kind(json).ShouldBe(kind);
    }

    [Theory]
    [InlineData("""{"kind":"one"}""", "B")]
    [InlineData("""{"kind":"two"}""", "A")]
    [InlineData("""{"kind":"three"}""", "B")]
    public async Task A_mapping_counts_more_than_the_values_that_a_branch_lists(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: kind, mapping: {one: '#/components/schemas/B'}}}
            A: {type: object, required: [kind], properties: {kind: {type: string, enum: [one, two]}}}
            B: {type: object, required: [kind], properties: {kind: {type: string, enum: [three]}}}
            """,
            Kind
        );

        models.Kind(json).ShouldBe(kind);
    }

    [Theory]
    [InlineData("""{"type":"message","in":"1"}""", "Input")]
    [InlineData("""{"type":"message","out":"1"}""", "Output")]
    [InlineData("""{"type":"call","in":"1"}""", "Call")]
    [InlineData("""{"type":"other","in":"1"}""", "Unknown")]
    public async Task Of_branches_that_list_the_same_value_the_other_members_decide(string json, string kind)
    {
        using var models = await CompiledModels.Of(
            """
            R: {oneOf: [{$ref: '#/components/schemas/Input'}, {$ref: '#/components/schemas/Output'}, {$ref: '#/components/schemas/Call'}], discriminator: {propertyName: type}}
            Input: {type: object, required: [type], properties: {type: {type: string, enum: [message]}, in: {type: string}}}
            Output: {type: object, required: [type, out], properties: {type: {type: string, enum: [message]}, out: {type: string}}}
            Call: {type: object, required: [type], properties: {type: {type: string, enum: [call]}, in: {type: string}}}
            """,
            Kind
        );

        models.Kind(json).ShouldBe(kind);
        models.Echo(json).ShouldBe(json);
    }
}
